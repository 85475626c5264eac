package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The one place where the time comes from: UTC in storage, the installation's zone on the screen and for days. Ticks in
 * microseconds, as the database keeps them.
 */
@ApplicationScoped
class Time {

    private static final Duration TICK = Duration.ofNanos(1000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Past.on(Clock.tick(Clock.system(zone()), TICK));
    }

    private static ZoneId zone() {
        return ZoneId.of(System.getenv().getOrDefault("MANDAT_ZONE", "Europe/Oslo"));
    }
}
