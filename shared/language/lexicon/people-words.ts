const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Pronouns that stand for a person before a verb. */
export const SUBJECT_PRONOUNS = set(
  'i we you he she they who whoever someone somebody everyone everybody people folks',
);
/** Pronouns that stand for a person after a verb or a preposition. */
export const OBJECT_PRONOUNS = set('me us you him her them someone somebody everyone everybody people');
export const POSSESSIVE_PRONOUNS = set(
  "my our your his her their whose someone's somebody's everyone's people's",
);
/** People named by what they do. Words that are as often a thing (admin, support, operator, platform) are left out. */
export const ROLES = set(
  'developer developers dev devs engineer engineers programmer programmers coder coders tester testers qa ops sre sres ' +
    'sysadmin sysadmins admins operators designer designers manager managers pm pms boss cto ceo intern interns ' +
    'contractor contractors freelancer freelancers consultant consultants vendor supplier customer user users team ' +
    'teams guy guys girl colleague colleagues coworker coworkers teammate teammates person junior juniors senior ' +
    'seniors newcomer newcomers hire hires architect architects reviewer reviewers author maintainer maintainers owner ' +
    'dba dbas lead leads analyst analysts facilitator agency department',
);
export const DETERMINERS = set(
  'the a an our your their his her my this that these those some any each every one',
);
/** Subjects that are surely no person. */
export const THING_WORDS = set(
  'it this that these those which nothing something everything anything build builds deploy deploys deployment test ' +
    'tests staging production prod pipeline server service job jobs script scripts migration alert alerts monitoring ' +
    'rollback release database db cluster system process login page app api cache queue backup backups pod pods request ' +
    'requests command health check checks attempt',
);
/** Words that may stand between a subject and its verb. */
export const BETWEEN = set(
  'have has had having did do does just also really even still then once again almost nearly always often keep keeps ' +
    'kept will would could might may must simply all both himself herself themselves is was were are been being',
);
export const NEGATIONS = set(
  "not no never nobody none without didn't don't doesn't hasn't haven't hadn't isn't wasn't aren't weren't can't cannot won't",
);
