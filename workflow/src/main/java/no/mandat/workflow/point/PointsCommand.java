package no.mandat.workflow.point;

import java.util.List;

/** A command on one point or several of one call. */
interface PointsCommand {

    /** The most points of one command. */
    int MOST = 200;

    /** Which, as they were seen. */
    List<SeenPoint> points();
}
