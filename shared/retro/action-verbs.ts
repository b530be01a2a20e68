/** Verbs that the actions of a software team begin with. Endings such as -ify and -ise are known elsewhere. */
export const actionVerbs: ReadonlySet<string> = new Set(
  `
abolish accept accelerate achieve acknowledge act adapt add address adjust admit adopt advertise advise agree aim alert align
allocate allow amend analyse analyze announce answer apply appoint approach approve archive arrange ask assemble assert assess assign
assist attach attend audit author automate avoid back backfill balance ban batch begin benchmark bind block book boost borrow
bound box branch break brief bring broadcast budget build bump buy cache calculate call cancel cap capture carry catch celebrate
centralise change charge chase check choose circulate clarify classify clean clear clone close coach collaborate collect combine
come commit communicate compare compile complete compose compress conduct configure confirm connect consider consolidate consult
contact contain continue contract control convene convert convince cook coordinate copy correct count couple cover create cross
cut deal debug decide declare decline decouple decrease deduplicate default defer define delay delegate delete deliver demo
demonstrate deploy deprecate derive describe design detach detect determine develop diagnose digitise disable discontinue
discover discuss display distribute dive divide document double download draft drain draw drill drive drop dry dump earmark
edit educate elect eliminate email embed empower enable encourage encrypt end enforce engage enhance enlist ensure enter
escalate establish estimate evaluate examine exchange exclude execute expand experiment explain explore export expose extend
extract facilitate fall feed fetch fight figure file fill filter finalise find finish fix flag flatten flip fold follow forbid
force forecast form formalise format forward found freeze fund gather generate get give go grant graph group grow guard guide
halve hand handle hang harden have head hear help hide highlight hire hold host hunt identify ignore illustrate implement
import improve include increase index inform initiate insert inspect install instrument insist integrate interview introduce
invent invest investigate invite involve isolate issue iterate join keep kick kill know label land launch lead learn leave lend
let level leverage lift limit link lint list listen load localise lock log look loop lower mail maintain make manage map mark
match measure meet mend mention mentor merge migrate mirror mock modify monitor mount move mute name narrow negotiate nominate
note notify observe obtain offer offload onboard open operate optimise order organise outline outsource own pack page paint pair
parallelise park parse participate pass patch pause pay perform persuade phase pick pilot pin ping pitch place plan play point
poll populate port post postpone practice practise prepare present preserve prevent print prioritise probe process procure
produce profile program prohibit promise promote prompt propose protect prototype prove provide provision prune publish pull
purge push put query question queue quit raise randomise rank rate reach read rebuild recap receive recommend record recruit
recycle redesign reduce refactor refer refine refresh refuse regroup reject relax release remind remove rename reorganise
reorder repair repeat replace replay reply report reproduce request require rerun rescue research reserve reset resize resolve
respond rest restart restore restrict restructure retire retry return reuse review revise revisit revoke reward rewrite rework
roll rotate round route run sample save scale scan schedule scope scrap screen script seal search secure see seed seek select
send set settle shadow shape share shift ship shorten show shrink shut sign silence simulate sit size sketch skip slice slow
smooth snapshot solve sort spawn speak specify speed spend spike split spread stabilise staff stage stand start state stay
step stick stop store strengthen stress strip structure study submit subscribe suggest summarise supply support surface survey
suspend swap switch sync take talk tag target teach tell terminate test thank think throttle throw tidy tie tighten time
timebox toggle touch trace track trade train transfer transform translate treat triage trial trigger trim troubleshoot try tune
turn tweak type undo uninstall unify unite update upgrade upload use utilise vacuum validate verify version view visit
visualise vote wait walk warn wash watch wean weigh welcome widen wipe wire withdraw work wrap write yield zip
`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
