package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.WithoutAudit;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.junit.jupiter.api.Test;

/**
 * Walks through the checked-in table of use case × role. A use case that the table doesn't list fails, and so does a row
 * without a use case; "no" must be the refusal that looks like "not found".
 */
class AccessMatrixIT extends InServer {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    BeanManager manager;

    @Inject
    MandateQueries queries;

    @Test
    void givesEachRoleWhatTheTableSays() throws Exception {
        var table = table();
        var roles = table.remove("use case");
        assertThat(table.keySet()).isEqualTo(useCases());
        for (var row : table.entrySet()) {
            for (int column = 0; column < roles.size(); column++) {
                var answer = answer(row.getKey(), roles.get(column));
                assertThat(answer)
                        .as("%s as %s", row.getKey(), roles.get(column))
                        .isEqualTo(row.getValue().get(column));
            }
        }
    }

    private String answer(String useCase, String role) throws Exception {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var mandate = world.draft(secretary, "Tilgang");
        var actor = actor(role, secretary, mandate);
        var method = method(useCase);
        var bean = beans.select(method.getDeclaringClass()).get();
        var parameters = parameters(
                method, mandate, as(secretary, () -> queries.details(mandate)).version());
        try {
            as(actor, () -> {
                method.invoke(bean, parameters);
                return true;
            });
            return "yes";
        } catch (IllegalStateException e) {
            assertThat(e.getCause()).isInstanceOf(InvocationTargetException.class);
            assertThat(e.getCause().getCause())
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new SharedRefusal.NotThereOrNotYours()));
            return "no";
        }
    }

    private Actor.Someone actor(String role, Actor.Someone secretary, MandateId id) {
        var mandate = world.mandate(id);
        return switch (role) {
            case "SECRETARIAT" -> secretary;
            case "SECRETARY" -> seated(mandate.secretariat(), Role.SECRETARY, RealmRole.SECRETARIAT);
            case "LEADER" -> seated(mandate.expertGroup(), Role.LEADER, RealmRole.MEMBER);
            case "MEMBER" -> seated(mandate.expertGroup(), Role.MEMBER, RealmRole.MEMBER);
            case "OBSERVER" -> seated(mandate.expertGroup(), Role.OBSERVER, RealmRole.MEMBER);
            case "BOARD" -> seated(mandate.board(), Role.MEMBER, RealmRole.BOARD);
            // The realm role opens the door: who has lost it sits outside, in whatever seat.
            case "SECRETARY_WITHOUT_ROLE" -> seated(mandate.secretariat(), Role.SECRETARY, RealmRole.MEMBER);
            case "MEMBER_WITHOUT_ROLE" -> seated(mandate.expertGroup(), Role.MEMBER, RealmRole.BOARD);
            case "BOARD_WITHOUT_ROLE" -> seated(mandate.board(), Role.MEMBER, RealmRole.MEMBER);
            case "OTHER_SECRETARY" -> otherSecretary();
            case "AUDITOR" -> world.person("Kontrollør", RealmRole.AUDITOR);
            case "STRANGER" -> world.person("Fremmed", RealmRole.MEMBER, RealmRole.BOARD, RealmRole.INVITED);
            default -> throw new IllegalArgumentException(role);
        };
    }

    /** Head of a mandate of their own. */
    private Actor.Someone otherSecretary() {
        var person = world.person("En annen sekretær", RealmRole.SECRETARIAT);
        world.draft(person, "Et annet mandat");
        return person;
    }

    private Actor.Someone seated(no.mandat.domain.shared.BodyId body, Role role, RealmRole door) {
        var person = world.person("I plassen", door);
        world.seat(person, body, role, LONG_AGO);
        return person;
    }

    private Object[] parameters(Method method, MandateId mandate, int version) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> parameter(type, mandate, version))
                .toArray();
    }

    private Object parameter(Class<?> type, MandateId mandate, int version) {
        return switch (type.getSimpleName()) {
            case "DraftMandate" -> new DraftMandate(UUID.randomUUID(), world.form("Nytt"));
            case "EditMandate" -> new EditMandate(UUID.randomUUID(), mandate, version, world.form("Endret"));
            case "WithdrawMandate" -> new WithdrawMandate(UUID.randomUUID(), mandate, version, "Derfor");
            case "ChooseLanguage" -> new ChooseLanguage(UUID.randomUUID(), "nn");
            case "Login" -> new Login("account", "Navn", "navn@test.mandat.example", true, Set.of());
            case "MandateId" -> mandate;
            case "MandateFilter" -> MandateFilter.all();
            case "MandateSort" -> MandateSort.TITLE;
            case "HistoryFilter" -> HistoryFilter.all();
            case "Seek" -> Seek.first(1);
            case "String" -> "";
            case "int" -> 1;
            case "boolean" -> false;
            default -> throw new IllegalArgumentException("no sample of a " + type);
        };
    }

    private Method method(String useCase) {
        return classes().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> name(method).equals(useCase) && Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> useCases() {
        var names = new TreeSet<String>();
        classes().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> names.add(name(method)));
        return names;
    }

    private List<Class<?>> classes() {
        return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getStereotypes().contains(UseCases.class))
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type != Careless.class && type != WithoutAudit.class)
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Map<String, List<String>> table() throws Exception {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                AccessMatrixIT.class.getResourceAsStream("/access-matrix.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .forEach(cells -> table.put(cells.getFirst(), cells.subList(1, cells.size())));
        }
        return table;
    }
}
