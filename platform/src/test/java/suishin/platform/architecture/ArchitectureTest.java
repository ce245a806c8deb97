package suishin.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static suishin.platform.architecture.House.ENGINES;
import static suishin.platform.architecture.House.PLATFORM;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;

class ArchitectureTest {

    private static final Set<String> SQL_FOUNDATIONS = Set.of("suishin.platform.database", "suishin.platform.postgres");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        House.MODULES.verify();
    }

    @Test
    void enginesKnowOnlyTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("suishin.engines..", "java..", "org.jspecify..")
                .check(ENGINES);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that(describe("are no Store and do not carry the database", ArchitectureTest::mustNotSpeakSql))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(PLATFORM);
    }

    private static boolean mustNotSpeakSql(JavaClass type) {
        String outermost = outermost(type).getSimpleName();
        return !outermost.endsWith("Store")
                && !SQL_FOUNDATIONS.contains(type.getPackageName())
                && !outermost.equals("Foundations");
    }

    @Test
    void storesAreHiddenFromOtherModules() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(PLATFORM);
    }

    @Test
    void pagesAreHiddenFromOtherModules() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .or()
                .haveSimpleNameEndingWith("Api")
                .should()
                .bePackagePrivate()
                .check(PLATFORM);
    }

    @Test
    void nobodyReadsTheWallClock() {
        noClasses()
                .that(describe(
                        "are not the two that make the clock",
                        type -> !Set.of("Foundations", "DemoClock")
                                .contains(outermost(type).getSimpleName())))
                .should()
                .callCodeUnitWhere(readsTheWallClock())
                .because("time is an argument; whoever needs it holds an InstantSource")
                .check(PLATFORM);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return describe("reads the wall clock", call -> {
            String name = call.getName();
            return switch (call.getTargetOwner().getName()) {
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                case "java.time.InstantSource" -> name.equals("system");
                case "java.lang.System" -> name.equals("currentTimeMillis");
                case "java.util.Date" ->
                    name.equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                default ->
                    name.equals("now") && call.getTargetOwner().getPackageName().startsWith("java.time");
            };
        });
    }

    @Test
    void classesAreFinalUnlessTheyAreExceptions() {
        classes()
                .that(not(assignableTo(Throwable.class)))
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotAnnotatedWith(SpringBootApplication.class)
                .and(describe("are no constant of an enum", type -> !type.isAssignableTo(Enum.class)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(PLATFORM);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Base|Dto)")
                .check(PLATFORM);
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Base|Dto)")
                .check(ENGINES);
    }

    @Test
    void packagesAreCalledByTheirMeaningNotByALayer() {
        noClasses()
                .should()
                .resideInAnyPackage("..internal..", "..service..", "..dao..", "..dto..", "..util..", "..impl..")
                .check(PLATFORM);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
