/**
 * The program: its command line, its data folder, its database and its clock. Start at {@link
 * dev.whetstone.app.Main}; {@link dev.whetstone.app.Run} says how every run ends, {@link
 * dev.whetstone.app.Demo} and {@link dev.whetstone.app.Production} in which order they start, and
 * {@link dev.whetstone.app.Doctor} what has to be in order before. Core, bank and platforms meet in
 * {@link dev.whetstone.app.DemoService} and {@link dev.whetstone.app.ProductionService}.
 */
@NullMarked
package dev.whetstone.app;

import org.jspecify.annotations.NullMarked;
