package no.mandat.web;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import jakarta.inject.Inject;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.session.SignedIn;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jsoup.Jsoup;

/** A browserless page with somebody logged in, and fakes in place of the services. */
public final class Stage implements AutoCloseable {

    /** What the clock shows on every stage: a Wednesday in Oslo. */
    public static final Instant NOW = Instant.parse("2026-11-25T09:43:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Oslo"));

    private static final Routes ROUTES = routes();
    private static final Map<Class<?>, Object> PARTS = new HashMap<>();

    private Stage() {}

    /** Raises the curtain on an empty page. */
    public static Stage of(String name, Set<RealmRole> roles, Map<Class<?>, Object> parts) {
        return of(name, roles, Locale.of("nb"), parts);
    }

    public static Stage of(String name, Set<RealmRole> roles, Locale browser, Map<Class<?>, Object> parts) {
        PARTS.clear();
        PARTS.put(Clock.class, CLOCK);
        PARTS.put(Validator.class, validator());
        PARTS.putAll(parts);
        var person = new Actor.Someone(new PersonId(new UUID(0, 1)), name, roles);
        MockVaadin.setMockRequestFactory(session -> {
            session.setAttribute(SignedIn.class.getName(), new SignedIn(person, null, null));
            var request = new FakeRequest(session);
            request.setLocaleInt(browser);
            request.setUserPrincipalInt(() -> name);
            return request;
        });
        MockVaadin.setup(ROUTES);
        return new Stage();
    }

    /** The browser says that it is in that zone. */
    public static void browserIn(String zone) {
        var ui = UI.getCurrent();
        ui.getInternals()
                .setExtendedClientDetails(ExtendedClientDetails.updateFromValues(
                        ui, name -> Map.of("v-sw", "1440", "v-tzid", zone).get(name)));
    }

    /** Goes to an address. */
    public void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        MockVaadin.clientRoundtrip(false);
    }

    /** Loads an address anew, as from a bookmark. */
    public void load(String address) {
        var ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.PAGE_LOAD);
    }

    /** Whether the browser was told that since it was asked last. */
    public static boolean isTold(String script) {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .anyMatch(call -> call.getInvocation().getExpression().contains(script));
    }

    /** Whether the browser is told that by what is done, and not only by what was done before. */
    public static boolean tells(String script, Runnable done) {
        isTold(script);
        done.run();
        return isTold(script);
    }

    /** All the text that is seen on the page. */
    public String text() {
        return LocatorJ._find(Component.class).stream()
                .map(component -> component.getElement().getText()
                        + Jsoup.parse(component.getElement().getProperty("innerHTML", ""))
                                .text())
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    /** The views, which no other package sees. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        Set<Class<? extends Component>> views = new HashSet<>();
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>();
        for (var type : new ClassFileImporter().importPackages("no.mandat.web")) {
            if (type.isAnnotatedWith(Route.class)) {
                views.add((Class<? extends Component>) type.reflect());
            }
            if (type.isAssignableTo(HasErrorParameter.class)) {
                errors.add((Class<? extends HasErrorParameter<?>>) type.reflect());
            }
        }
        return new Routes(views, errors, true);
    }

    public static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Gives the views their fakes by constructor, as the container gives them the services. */
    public static final class Cast implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new DefaultInstantiator(service) {
                @Override
                public <T> T getOrCreate(Class<T> type) {
                    if (!type.getName().startsWith("no.mandat")) {
                        return super.getOrCreate(type);
                    }
                    return Arrays.stream(type.getDeclaredConstructors())
                            .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                            .findFirst()
                            .map(constructor -> type.cast(create(constructor)))
                            .orElseGet(() -> type.cast(create(type.getDeclaredConstructors()[0])));
                }

                @Override
                public <T extends Component> T createComponent(Class<T> type) {
                    return getOrCreate(type);
                }
            };
        }

        private static Object create(Constructor<?> constructor) {
            try {
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                        .map(type -> {
                            if (!PARTS.containsKey(type)) {
                                throw new IllegalStateException("no fake of " + type);
                            }
                            return PARTS.get(type);
                        })
                        .toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
            }
        }
    }
}
