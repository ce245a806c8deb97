package suishin.e2e;

/// How the committee recommends and a ministry takes its position.
final class Selecting {

    private Selecting() {}

    static void recommend(Guest chair, Round round, String letter, boolean designate) {
        chair.visit(round.selection());
        if (chair.offers("/attendance")) {
            chair.page().locator("main input[name=present]").all().forEach(member -> member.check());
            chair.send("/attendance");
        }
        chair.visit("/work/proposals/" + round.proposal(letter) + "/selection");
        if (designate) {
            chair.page().locator("main input[name=type]").first().check();
        }
        chair.fill("recommends", String.valueOf(designate));
        chair.fill("reason", designate ? "構想に実現性があり、体制も整っているため。" : "計画の根拠がなお足りないため。")
                .send("/selection/recommendation");
    }

    static void concur(Guest officer, Round round, String letter) {
        officer.visit("/work/proposals/" + round.proposal(letter) + "/selection")
                .fill("concurs", "true")
                .fill("reason", "当省の施策と合うため。")
                .send("/selection/position");
    }
}
