package no.mandat.workflow;

/** When classes of tests run that read the whole log again and again: each test of another class makes it longer. */
final class LogSize {

    /** While it is small: in front of the others. */
    static final int SMALL = 1;

    private LogSize() {}
}
