package no.mandat.workflow.shared;

/** A feature that keeps something for a time only, and is asked once an hour to forget what is older. */
public interface Forgetful {

    /** Forgets it, in a transaction of its own. */
    void forgetOld();
}
