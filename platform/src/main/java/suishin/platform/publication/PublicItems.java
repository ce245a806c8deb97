package suishin.platform.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;
import suishin.platform.publication.DirectoryRow.Recorded;

/// The shapes of the public API and of its CSV files: the white list of what leaves the house (R19).
///
/// What is not recorded is `null` or an empty list, never a guess.
final class PublicItems {

    private PublicItems() {}

    /// A page of a list.
    record Page<T>(int total, int page, int size, List<T> items) {}

    /// A region in the directory.
    record RegionItem(
            UUID id,
            Words name,
            DirectoryRow.Classes classes,
            Optional<String> coordinatingOrganisation,
            Recorded recorded) {

        static RegionItem of(DirectoryRow row) {
            return new RegionItem(
                    row.id(), row.label(), row.classes(), row.coordinating().map(Words::ja), row.recorded());
        }
    }

    /// A region with its contact and the rounds that designated it.
    record RegionWhole(RegionItem region, Optional<ContactItem> contact, List<DesignationItem> designations) {

        static RegionWhole of(PublishedRegion region, LocalDate today) {
            return new RegionWhole(
                    RegionItem.of(region.row()),
                    region.contact().map(contact -> ContactItem.of(contact, today)),
                    region.designations().stream().map(DesignationItem::of).toList());
        }
    }

    /// A round that designated a region.
    record DesignationItem(UUID call, Words name, Instant releasedAt, List<String> types) {

        static DesignationItem of(PublishedRegion.Designation one) {
            return new DesignationItem(one.call(), one.callName(), one.releasedAt(), one.types());
        }
    }

    /// Where a coordinating organisation is reached, and whether that was confirmed within 12 months (R18).
    record ContactItem(
            String department, String telephone, String mail, String web, LocalDate confirmedOn, boolean stale) {

        static ContactItem of(Contact contact, LocalDate today) {
            return new ContactItem(
                    contact.department(),
                    contact.telephone(),
                    contact.mail(),
                    contact.web(),
                    contact.confirmedOn(),
                    contact.isStale(today));
        }
    }

    /// Who coordinates a region.
    record CoordinatingItem(
            UUID region, Words regionName, Optional<String> coordinatingOrganisation, Optional<ContactItem> contact) {

        static CoordinatingItem of(CoordinatingPage.Row row, LocalDate today) {
            return new CoordinatingItem(
                    row.region(),
                    row.regionLabel(),
                    row.coordinating().map(Words::ja),
                    row.contact().map(contact -> ContactItem.of(contact, today)));
        }
    }

    /// A released round.
    record RoundItem(UUID call, Words name, String line, Instant releasedAt, Round.Figures figures) {

        static RoundItem of(Round round) {
            return new RoundItem(round.call(), round.label(), round.line(), round.releasedAt(), round.figures());
        }
    }

    /// A released round with the regions it designated.
    record RoundWhole(RoundItem round, List<Round.Chosen> designated) {

        static RoundWhole of(Round.Whole whole) {
            return new RoundWhole(RoundItem.of(whole.round()), whole.chosen());
        }
    }
}
