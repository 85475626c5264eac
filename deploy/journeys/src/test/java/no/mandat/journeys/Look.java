package no.mandat.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody's browser is set up: its language, its window, its colours. */
record Look(String language, int width, int height, ColorScheme colours, ReducedMotion motion) {

    static final Look DESK = new Look("nb-NO", 1440, 900, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);

    static final Look PHONE = DESK.wide(390, 844);

    Look in(String chosen) {
        return new Look(chosen, width, height, colours, motion);
    }

    Look dark() {
        return new Look(language, width, height, ColorScheme.DARK, motion);
    }

    Look calm() {
        return new Look(language, width, height, colours, ReducedMotion.REDUCE);
    }

    Look wide(int newWidth, int newHeight) {
        return new Look(language, newWidth, newHeight, colours, motion);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Oslo")
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(motion);
    }
}
