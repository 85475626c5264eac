package no.mandat.workflow.operations;

/** The settings are in order and the database is at the program's version: work that goes on by itself may begin. */
public record Started() {}
