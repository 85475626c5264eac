package no.mandat.workflow.contribution;

import java.util.UUID;

/** A file of a contribution, for whoever has its receipt. */
public record FileOfReceipt(ReceiptAddress at, UUID file) {}
