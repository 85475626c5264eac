package no.mandat.load;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where a load from outside the server is taken: in the archive that deploy/bench makes, and never in the product. */
@ApplicationPath("load")
public class LoadApplication extends Application {}
