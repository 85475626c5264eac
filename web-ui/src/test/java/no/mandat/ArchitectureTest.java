package no.mandat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.ReplyRule;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.deliverable.Publication;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.ContentMerge;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.PublishedMandates;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The fences of architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.mandat");

    private static final List<Class<? extends java.lang.annotation.Annotation>> ACCESS =
            List.of(PermitAll.class, RolesAllowed.class, AnonymousAllowed.class, DenyAll.class);

    @Test
    void domainKnowsNoFramework() {
        holds(classes()
                .that()
                .resideInAPackage("no.mandat.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "no.mandat.domain..",
                        "java..",
                        "jakarta.persistence..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations.."));
    }

    @Test
    void workflowKnowsNoScreens() {
        holds(noClasses()
                .that()
                .resideInAPackage("no.mandat.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("no.mandat.web..", "com.vaadin..", "jakarta.servlet.."));
    }

    /** That one looks for its library at each call, in all that is deployed. */
    @Test
    void documentsAreMadeByTheLibraryThatWasFoundOnce() {
        holds(noClasses().should().dependOnClassesThat().belongToAnyOf(jakarta.json.Json.class));
    }

    @Test
    void screensKnowNoEntity() {
        holds(noClasses()
                .that()
                .resideInAPackage("no.mandat.web..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "an entity or the entity manager",
                        type -> type.isAnnotatedWith(Entity.class) || type.isAssignableTo(EntityManager.class))));
    }

    @Test
    void screensKnowNoInternals() {
        holds(noClasses()
                .that()
                .resideInAPackage("no.mandat..")
                .should()
                .dependOnClassesThat(resideInAPackage("..internal..").and(not(resideInAPackage("java..")))));
    }

    @Test
    void screensKnowOfTheDomainOnlyIdsEnumsRefusalsAndWhatAMandateSays() {
        holds(noClasses()
                .that()
                .resideInAPackage("no.mandat.web..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("no.mandat.domain..").and(not(idEnumRefusalOrWhatAMandateSays()))));
    }

    @Test
    void featuresOfTheDomainHaveNoCycles() {
        holds(slices().matching("no.mandat.domain.(*)..").should().beFreeOfCycles());
    }

    @Test
    void featuresOfTheWorkflowHaveNoCycles() {
        holds(slices().matching("no.mandat.workflow.(*)..").should().beFreeOfCycles());
    }

    @Test
    void featuresOfTheScreensHaveNoCycles() {
        holds(slices().matching("no.mandat.web.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothingDependsOnTheTrailButThroughEvents() {
        holds(noClasses()
                .that(resideInAPackage("no.mandat.workflow..").and(not(resideInAPackage("no.mandat.workflow.audit.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("no.mandat.workflow.audit.."));
    }

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        holds(classes().that().areAnnotatedWith(Route.class).should(haveOneAccessAnnotation()));
    }

    @Test
    void viewsHideBehindTheirNavigation() {
        holds(classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate());
    }

    @Test
    void everyUseCaseAsksForAccess() {
        holds(useCases().should(askForAccess()));
    }

    @Test
    void everyCommandIsValidated() {
        holds(useCases().should(validateTheirCommands()));
    }

    @Test
    void onlyTheOneClockKnowsTheTime() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("no.mandat.workflow.shared.Time")
                .should(callMethodWhere(asksTheMachineForTheTime())));
    }

    /** A checked exception alone would commit what was done before it. */
    @Test
    void whatFailsIsRolledBack() {
        holds(methods().that().areAnnotatedWith(Transactional.class).should(rollBackOnWhatTheyThrow()));
    }

    private static ArchCondition<JavaMethod> rollBackOnWhatTheyThrow() {
        return new ArchCondition<>("roll back on the checked exceptions that they throw") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var rolledBack =
                        Set.of(method.getAnnotationOfType(Transactional.class).rollbackOn());
                boolean right = method.getThrowsClause().isEmpty() || rolledBack.contains(Exception.class);
                events.add(new SimpleConditionEvent(method, right, method.getFullName() + " throws and commits"));
            }
        };
    }

    /** Else nothing makes it in the server, and the page is an incident. */
    @Test
    void everyPageIsMadeByTheContainer() {
        holds(classes().that().areAnnotatedWith(Route.class).should().beAnnotatedWith(CdiComponent.class));
    }

    @Test
    void onlyProgramsPrint() {
        holds(noClasses().that(areNoPrograms()).should(ACCESS_STANDARD_STREAMS));
    }

    private static DescribedPredicate<JavaClass> areNoPrograms() {
        return DescribedPredicate.describe("have no main", type -> type.tryGetMethod("main", String[].class)
                .isEmpty());
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(classes().should(resideInANullMarkedPackage()));
    }

    private static GivenMethodsConjunction useCases() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCases.class)
                .and()
                .arePublic();
    }

    @Test
    void onlyTheDemoHasAPast() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("no.mandat.workflow.demo..", "no.mandat.workflow.shared..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("no.mandat.workflow.shared.Past"));
    }

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** The clauses of a mandate are one value, which screens show and change as the domain does (docs/decisions/0032). */
    private static final Set<Class<?>> SAID = Set.of(
            Clause.class,
            ClauseTree.class,
            ClauseNumber.class,
            ClauseNumbers.class,
            ClauseEdit.class,
            ClauseDifference.class,
            ContentDifference.class,
            ContentDifference.Pair.class,
            ContentMerge.class,
            MergeConflict.class,
            MandateContent.class,
            Period.class,
            PictureMark.class,
            PlannedDate.class,
            PlannedSeat.class,
            Routes.class,
            Routes.Way.class,
            RouteStep.class,
            RoundRule.class,
            Share.class,
            Demands.class,
            Demand.class,
            Cover.class,
            ClosingCondition.Gap.class,
            Subject.class,
            Footnotes.class,
            CallText.class,
            Invitee.class,
            CallGap.class,
            Question.class,
            Replies.class,
            Reply.class,
            ReplyFault.class,
            ReplyRule.class,
            QuestionId.class,
            Translated.class,
            Scale.class,
            Window.class,
            AgendaTimes.class,
            AgendaTimes.Timed.class,
            AgendaTimes.Slot.class,
            MeetingNumber.class,
            MeetingTime.class,
            Quorum.class,
            Classification.class,
            Publication.class,
            ReportPart.class,
            SubjectRef.class,
            ReportContent.class,
            ReportContent.Section.class,
            ReportContent.Recommendation.class,
            ReportContent.Dissent.class,
            ReportContent.Signatory.class,
            ReportContent.Picture.class,
            ReportContent.Figure.class,
            ReportContent.Reply.class,
            ReportContent.Objection.class,
            SeriesRule.class,
            SeriesRule.Rhythm.class,
            MinutesContent.class,
            MinutesContent.Someone.class,
            MinutesContent.Item.class,
            MinutesContent.Action.class,
            MinutesContent.Correction.class,
            MinutesContent.Printed.class);

    private static DescribedPredicate<JavaClass> idEnumRefusalOrWhatAMandateSays() {
        return DescribedPredicate.describe(
                "ids, enums, refusals and what a mandate, a call, a meeting or a deliverable says",
                type -> type.isEnum()
                        || SAID.stream().anyMatch(type::isAssignableTo)
                        || type.isAssignableTo("no.mandat.domain.shared.Id")
                        || type.isAssignableTo("no.mandat.domain.shared.Refusal")
                        || type.getEnclosingClass()
                                .filter(refusal -> refusal.isAssignableTo("no.mandat.domain.shared.Refusal"))
                                .isPresent()
                        || type.isEquivalentTo(no.mandat.domain.shared.RefusedException.class));
    }

    private static ArchCondition<JavaClass> haveOneAccessAnnotation() {
        return new ArchCondition<>("have exactly one access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                long found = ACCESS.stream().filter(view::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(view, found == 1, view.getName() + " has " + found));
            }
        };
    }

    private static ArchCondition<JavaMethod> askForAccess() {
        return new ArchCondition<>(
                "ask " + Access.class.getSimpleName() + ", itself, by a method of its class or by its feature's gate") {
            @Override
            public void check(JavaMethod useCase, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        useCase,
                        asks(useCase.getOwner(), useCase.getName(), new HashSet<>()),
                        useCase.getFullName() + " doesn't ask for access"));
            }
        };
    }

    private static boolean asks(JavaClass owner, String method, Set<String> seen) {
        if (!seen.add(owner.getName() + "." + method)) {
            return false;
        }
        return owner.getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(candidate -> candidate.getAccessesFromSelf().stream())
                .anyMatch(access -> isAccess(access)
                        || (access.getTargetOwner().equals(owner) || isItsGate(access.getTargetOwner(), owner))
                                && asks(
                                        access.getTargetOwner(),
                                        access.getTarget().getName(),
                                        seen));
    }

    /**
     * A feature of which who may do what depends on more than the mandate has a class for that; what everybody reads of a mandate is found by
     * one class.
     */
    private static boolean isItsGate(JavaClass asked, JavaClass owner) {
        return asked.isEquivalentTo(PublishedMandates.class)
                || asked.getSimpleName().endsWith(Access.class.getSimpleName())
                        && asked.getPackageName().equals(owner.getPackageName());
    }

    private static boolean isAccess(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Access.class)
                && !(access.getTarget().getName().equals("<init>"));
    }

    private static ArchCondition<JavaMethod> validateTheirCommands() {
        return new ArchCondition<>("have @Valid on every command") {
            @Override
            public void check(JavaMethod useCase, ConditionEvents events) {
                useCase.getParameters().stream()
                        .filter(parameter -> parameter.getRawType().isAssignableTo(Keyed.class))
                        .forEach(command -> events.add(new SimpleConditionEvent(
                                useCase,
                                command.isAnnotatedWith(Valid.class),
                                useCase.getFullName() + " takes a command without @Valid")));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "asks the machine for the time",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && (call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                                || call.getName().startsWith("system")
                                        && call.getTargetOwner().isEquivalentTo(java.time.Clock.class)));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is marked for null checks") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean isSource = !type.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(
                        type,
                        !isSource || type.getPackage().isAnnotatedWith(NullMarked.class),
                        type.getName() + " resides in a package without @NullMarked"));
            }
        };
    }
}
