package suishin.platform.councils;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationRefusal;
import suishin.platform.organisations.Organisations;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Inputs;
import suishin.platform.web.Visitor;

/// The members of a council: who joins, in which standing, who approves for them, who leaves.
@Controller
@RequestMapping("/work/regions/{region}/council/members")
final class MemberPages {

    private static final CouncilScreens.Form ADDING =
            new CouncilScreens.Form(Map.of("on", "since-found", "organisation", "found"), "", "member-added");
    private static final CouncilScreens.Form REGISTERING = new CouncilScreens.Form(
            Map.of(
                    "on", "since-new",
                    "name", "new-name",
                    "nameEn", "new-nameEn",
                    "corporateNumber", "new-number"),
            "",
            "member-added");

    private final Councils councils;
    private final Approvers approvers;
    private final Organisations organisations;
    private final Corrections corrections;
    private final CouncilScreens screens;

    MemberPages(
            Councils councils,
            Approvers approvers,
            Organisations organisations,
            Corrections corrections,
            CouncilScreens screens) {
        this.councils = councils;
        this.corrections = corrections;
        this.approvers = approvers;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// Adds an institution on the side it is registered for, unless another one was chosen.
    @PostMapping
    View add(
            Visitor visitor,
            @PathVariable UUID region,
            @RequestParam Optional<Sector> sector,
            @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        var chosen = Inputs.id(typed.getOrDefault("organisation", ""));
        var side = sector.or(() -> chosen.flatMap(organisations::find).map(Organisation::sector));
        var outcome = chosen.map(one -> add(visitor, council, one, side.orElse(Sector.INDUSTRY), typed))
                .orElseGet(() -> CouncilScreens.onDay(
                        typed.getOrDefault("since", ""),
                        Optional.of(new CouncilRefusal.NoneChosen()),
                        _ -> Decision.refuse(new CouncilRefusal.NoneChosen())));
        return screens.answer(visitor, region, typed, outcome, ADDING);
    }

    /// Registers an institution nobody knew yet, and adds it.
    @PostMapping("/new")
    View register(
            Visitor visitor,
            @PathVariable UUID region,
            @RequestParam Sector sector,
            @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        var draft = new Organisation.Draft(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("nameEn", ""),
                sector,
                typed.getOrDefault("corporateNumber", ""),
                typed.containsKey("distinct"));
        var outcome = joining(council, draft, typed.getOrDefault("since", ""))
                .then(_ -> organisations.add(visitor.actor(), draft))
                .then(added -> add(visitor, council, added.id(), sector, typed));
        return screens.answer(visitor, region, typed, outcome, REGISTERING);
    }

    /// {@return the institution, if nothing keeps it from joining: else all of it, before anything is registered}
    private static Decision<Organisation.Draft> joining(Council council, Organisation.Draft draft, String typed) {
        var problems = new ArrayList<>(Organisations.problems(draft));
        CouncilScreens.onDay(typed, council::joined).fold(_ -> true, no -> problems.addAll(no.problems()));
        return problems.isEmpty()
                ? Decision.accept(draft)
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<Member> add(
            Visitor visitor, Council council, UUID organisation, Sector sector, Map<String, String> typed) {
        return CouncilScreens.onDay(
                typed.getOrDefault("since", ""),
                since -> councils.addMember(
                        visitor.actor(),
                        council.id(),
                        new Member.Draft(organisation, sector, typed.containsKey("proposer"), since)));
    }

    @PostMapping("/{member}/correction")
    View correct(
            Visitor visitor,
            @PathVariable UUID region,
            @PathVariable UUID member,
            @RequestParam Sector memberSector,
            @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("memberSince", ""),
                day -> corrections.member(visitor.actor(), council.id(), member, memberSector, day));
        return screens.answer(visitor, region, typed, outcome, of(member, "saved"));
    }

    @PostMapping("/{member}/proposer")
    View proposer(
            Visitor visitor, @PathVariable UUID region, @PathVariable UUID member, @RequestParam boolean proposer) {
        var council = screens.council(visitor, region);
        var outcome = councils.setProposer(visitor.actor(), council.id(), member, proposer);
        return screens.answer(visitor, region, Map.of(), outcome, of(member, "saved"));
    }

    @PostMapping("/{member}/coordinating")
    View coordinating(Visitor visitor, @PathVariable UUID region, @PathVariable UUID member) {
        var council = screens.council(visitor, region);
        var outcome = councils.setCoordinating(visitor.actor(), council.id(), member);
        return screens.answer(visitor, region, Map.of(), outcome, of(member, "saved"));
    }

    @PostMapping("/{member}/end")
    View end(
            Visitor visitor,
            @PathVariable UUID region,
            @PathVariable UUID member,
            @RequestParam Map<String, String> typed) {
        var council = screens.council(visitor, region);
        var outcome = CouncilScreens.onDay(
                typed.getOrDefault("until", ""), day -> councils.endMember(visitor.actor(), council.id(), member, day));
        var form = new CouncilScreens.Form(Map.of("on", "until-" + member), member.toString(), "member-ended");
        return screens.answer(visitor, region, typed, outcome, form);
    }

    @PostMapping("/{member}/approver")
    View approver(
            Visitor visitor,
            @PathVariable UUID region,
            @PathVariable UUID member,
            @RequestParam Map<String, String> typed) {
        var draft = new Approvers.Draft(
                typed.getOrDefault("name", ""), typed.getOrDefault("nameEn", ""), typed.getOrDefault("address", ""));
        var outcome =
                approvers.name(visitor.actor(), screens.council(visitor, region), member, draft, visitor.language());
        return screens.answer(visitor, region, typed, outcome, of(member, "approver-added"));
    }

    /// {@return the form of a member, whose controls have its id behind their names}
    private static CouncilScreens.Form of(UUID member, String done) {
        var ids = Map.of("on", "since-" + member, "name", "name-" + member, "address", "mail-" + member);
        return new CouncilScreens.Form(ids, member.toString(), done);
    }
}
