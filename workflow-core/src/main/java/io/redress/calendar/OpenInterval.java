package io.redress.calendar;

/** Seconds [open, close) of the epoch in which a calendar is open without a break. */
record OpenInterval(long open, long close) {}
