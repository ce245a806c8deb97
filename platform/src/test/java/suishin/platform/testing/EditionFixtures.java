package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import suishin.platform.editions.Edition;
import suishin.platform.editions.Editions;
import suishin.platform.editions.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.ModelProgramme;

/// Editions of tables small enough to be checked by hand.
public final class EditionFixtures {

    /// Two sectors that balance to the last digit; the worked example of docs/engines/impact.md.
    public static final String SMALL = """
            sector,農業,工業,fd_private_consumption,exports,imports,gross_output
            農業,150,500,300,250,-200,1000
            工業,200,100,1200,1000,-500,2000
            va_compensation_of_employees,300,900
            va_other,350,500
            gross_output,1000,2000
            emp_engaged,90,110
            emp_employees,40,100
            """;

    private EditionFixtures() {}

    /// {@return what was said beside a file that says nothing of itself}
    public static Upload.Said said(String place) {
        return new Upload.Said(place, "", "2015", "百万円", "試験", false);
    }

    /// {@return a place nobody had a table of before}
    public static String place() {
        return "試験県" + UUID.randomUUID();
    }

    /// {@return this text as an upload for the model programme}
    public static Upload upload(String text, Upload.Said said) {
        return new Upload(ModelProgramme.KEY, "table.csv", text.getBytes(StandardCharsets.UTF_8), said);
    }

    /// {@return an edition with this text, taken in and not published}
    public static Edition taken(Actor.Person office, String text, String place) {
        return accepted(Product.bean(Editions.class).upload(office, upload(text, said(place))));
    }

    /// {@return a published edition with this text}
    public static Edition published(Actor.Person office, String text, String place) {
        return accepted(Product.bean(Editions.class)
                .publish(office, taken(office, text, place).id(), ""));
    }

    /// {@return a published edition of the small table}
    public static Edition small() {
        return published(CallsFixtures.office(), SMALL, place());
    }
}
