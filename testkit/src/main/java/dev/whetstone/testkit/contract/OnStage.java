package dev.whetstone.testkit.contract;

/** A part of the contract; tests are default methods. */
interface OnStage {
  Stage stage();
}
