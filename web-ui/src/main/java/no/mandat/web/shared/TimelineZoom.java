package no.mandat.web.shared;

/** How much of a period a {@link Timeline} shows at once. */
public enum TimelineZoom {
    WHOLE,
    HALF,
    QUARTER,
    MONTH;

    /** So many steps nearer, as far as there are any. */
    public TimelineZoom nearer(int steps) {
        return values()[Math.clamp((long) ordinal() + steps, 0, values().length - 1)];
    }
}
