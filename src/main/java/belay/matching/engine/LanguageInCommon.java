package belay.matching.engine;

/** There is a language everybody speaks, as far as they told. */
final class LanguageInCommon extends HardRule {

    LanguageInCommon() {
        super("language-in-common");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        return sitting.roster.tongues.shared(sitting.people) ? Judgement.SILENT : Judgement.impossible("engine.language-in-common.broken");
    }
}
