// Dates and times as the page writes them, in the reader's own zone.
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export const dayOf = (instant) => DAY.format(new Date(instant));
export const shortDayOf = (instant) => SHORT_DAY.format(new Date(instant)).replace(",", "");
export const timeOf = (instant) => TIME.format(new Date(instant));
