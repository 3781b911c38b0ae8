namespace SeisFunctions.Forms.Wording;

/// <summary>Glyphs and letters that people mark with.</summary>
internal sealed record MarkGroups(
    SignGroup Ticked,
    SignGroup Circles,
    SignGroup Boxes,
    SignGroup Others,
    SignGroup Crosses,
    SignGroup Cross,
    SignGroup Letters,
    SignGroup InBrackets,
    SignGroup RoundLetters,
    WordGroup Pairs,
    WordGroup Linked,
    SignGroup Dashes,
    SignGroup Note,
    SignGroup Strokes,
    SignGroup Enclosures,
    SignGroup Explained,
    SignGroup Silent,
    WordGroup Types,
    WordGroup BracketTypes,
    SignGroup Fillers,
    IReadOnlyList<TurningMark> Turning
);

/// <summary>A glyph beside which others change their meaning.</summary>
internal sealed record TurningMark(char Beside, string InDoubt);

/// <summary>An era of the Japanese calendar.</summary>
/// <param name="Name">令和.</param>
/// <param name="Letter">R.</param>
/// <param name="FirstYear">The common year of its first one.</param>
/// <param name="Years">How many it had; those of the present era are not counted yet.</param>
/// <param name="From">Its first day.</param>
/// <param name="IsInForms">Days and years in forms are written in it.</param>
internal sealed record Era(string Name, string Letter, int FirstYear, int Years, DateOnly From, bool IsInForms);

/// <summary>Words that answer a question, as label keys.</summary>
internal sealed record AnswerGroups(
    WordGroup Yes,
    WordGroup No,
    WordGroup Opposite,
    WordGroup NotOpposite,
    WordGroup YesOfHeads,
    IReadOnlyList<WordGroup> Alike
);

/// <summary>What stands among the options of a choice besides them.</summary>
internal sealed record OptionGroups(
    WordGroup First,
    WordGroup Selected,
    WordGroup Unit,
    WordGroup CountUnit,
    WordGroup Or,
    WordGroup Tail,
    WordGroup Chosen,
    WordGroup Denied,
    WordGroup Applies,
    WordGroup AppliesNot
);

/// <summary>Heads of columns, and what a legend says of a mark.</summary>
internal sealed record HeadGroups(
    SignGroup Yes,
    SignGroup No,
    SignGroup Undecided,
    WordGroup Degree,
    WordGroup Consent,
    WordGroup Open,
    WordGroup OpenEnding,
    WordGroup Earlier,
    WordGroup EarlierEnding,
    WordGroup Remark,
    WordGroup RemarkEnding,
    WordGroup Office,
    WordGroup OfficeUse,
    WordGroup Plain
);

/// <summary>What may stand beside an answer and leaves it what it is.</summary>
internal sealed record NeutralGroups(
    SignGroup RemarkSigns,
    WordGroup Remark,
    WordGroup RemarkCaption,
    WordGroup Department,
    SignGroup HintSigns,
    WordGroup Hint,
    WordGroup Title,
    WordGroup Asked,
    WordGroup Past,
    WordGroup PastPart,
    WordGroup Record,
    WordGroup Part,
    WordGroup Pointing,
    WordGroup PointingBeyond,
    WordGroup Both,
    WordGroup Every,
    WordGroup All,
    WordGroup Each,
    WordGroup EachItem,
    WordGroup Document,
    WordGroup Ordinal
);

/// <summary>What people write where they have nothing to write, not yet, or elsewhere.</summary>
internal sealed record NothingGroups(
    WordGroup Because,
    WordGroup Plainly,
    WordGroup Asked,
    WordGroup Past,
    WordGroup Item,
    WordGroup Selected,
    WordGroup None,
    WordGroup NotDone,
    WordGroup OutOfScope,
    WordGroup Now,
    WordGroup Open,
    SignGroup Flags,
    WordGroup Pending,
    WordGroup ToCheck,
    WordGroup After,
    WordGroup Replaced,
    WordGroup LeftEmpty,
    WordGroup Trial,
    WordGroup Wished,
    WordGroup NotWished,
    WordGroup Later,
    WordGroup LaterHow,
    WordGroup LaterEnding,
    WordGroup Undecided,
    WordGroup Same,
    SignGroup Ditto,
    WordGroup Attached,
    WordGroup Material,
    WordGroup Detail,
    WordGroup Referred,
    WordGroup Earlier,
    WordGroup Paper,
    WordGroup LeftOut,
    WordGroup Where,
    WordGroup GoesOn,
    SignGroup Letters
);

/// <summary>What the blank form, the word processor or a note prints beside answers.</summary>
internal sealed record PrintedGroups(
    WordGroup Example,
    WordGroup ExampleSheet,
    WordGroup Note,
    WordGroup Select,
    WordGroup Here,
    WordGroup Click,
    WordGroup Choose,
    WordGroup Fill,
    WordGroup Please,
    WordGroup ToBe,
    WordGroup Field,
    WordGroup Program,
    WordGroup ProgramBegins,
    WordGroup ProgramErrors,
    WordGroup UnnamedPlace,
    WordGroup UnnamedBody,
    WordGroup Continued,
    WordGroup Aside,
    WordGroup Source,
    WordGroup Refers,
    WordGroup Manual,
    WordGroup Page,
    SignGroup Blanks,
    WordGroup Requirement,
    WordGroup Roles,
    WordGroup Confirmed,
    WordGroup AllBoxes,
    WordGroup Request
);

/// <summary>Rows of a list that are no entries.</summary>
internal sealed record RowGroups(
    WordGroup Note,
    WordGroup Remark,
    WordGroup End,
    WordGroup HowTo,
    WordGroup Total,
    WordGroup Unit,
    WordGroup UnitOfNumber,
    WordGroup Part,
    WordGroup Harmless,
    WordGroup CalledOffWhat,
    WordGroup CalledOff,
    WordGroup CalledOffEnding
);

/// <summary>What sheets, pages and lists say of themselves.</summary>
internal sealed record SheetGroups(
    WordGroup Draft,
    WordGroup Earlier
);

/// <summary>What texts outside the answers say of the application as a whole.</summary>
internal sealed record StatementGroups(
    WordGroup Telling,
    WordGroup Alone,
    WordGroup Harmless,
    WordGroup Stamp,
    WordGroup Letter,
    WordGroup ThisCall
);

/// <summary>Captions and remarks of contacts.</summary>
internal sealed record ContactGroups(
    WordGroup Telephone,
    WordGroup TelephoneSigns,
    WordGroup OtherTelephone,
    WordGroup Office,
    WordGroup Line,
    WordGroup LineEnding,
    WordGroup WhenCalled,
    WordGroup Department,
    WordGroup Fax,
    WordGroup Number,
    WordGroup Extension,
    WordGroup Or,
    WordGroup Email,
    WordGroup OtherEmail
);

/// <summary>What stands beside a number.</summary>
internal sealed record CountGroups(
    WordGroup Total,
    WordGroup Unit,
    WordGroup PrintedUnit
);

/// <summary>What stands beside a year.</summary>
internal sealed record YearGroups(
    WordGroup Common,
    WordGroup Selected,
    WordGroup Remark,
    WordGroup Round,
    WordGroup Scheme,
    WordGroup Behind,
    WordGroup Lucky
);

/// <summary>What stands beside the name of a prefecture or municipality.</summary>
internal sealed record PlaceGroups(
    WordGroup Turned,
    WordGroup Office,
    WordGroup Union,
    WordGroup Remark,
    WordGroup Leader,
    WordGroup People,
    WordGroup District,
    WordGroup Kana,
    WordGroup Template,
    SignGroup Radicals,
    SignGroup OfRadicals
);

/// <summary>A part of words that is also written another way.</summary>
internal sealed record OtherSpelling(string Written, string Also);

/// <summary>What a mail says beside its forms.</summary>
internal sealed record MailGroups(
    SignGroup Signs,
    SignGroup Bullets,
    WordGroup About,
    WordGroup Doubtful,
    WordGroup Plain,
    WordGroup Thing,
    WordGroup Handed,
    WordGroup Mended,
    WordGroup Done,
    WordGroup Sent,
    WordGroup Honorific,
    WordGroup Asked,
    WordGroup Please,
    WordGroup Original,
    WordGroup OriginalWhen,
    WordGroup Posted,
    WordGroup Unsettled,
    WordGroup Joined,
    WordGroup Carrier,
    WordGroup CarrierIs,
    WordGroup Unchanged,
    WordGroup Earlier,
    WordGroup Trouble,
    WordGroup Troubled,
    WordGroup Awaited,
    WordGroup AwaitedIs,
    WordGroup Later,
    WordGroup Comes,
    WordGroup Approval,
    WordGroup Granted,
    WordGroup GrantedEnding,
    WordGroup Reference,
    WordGroup Material,
    WordGroup ForReference,
    WordGroup OwnName,
    WordGroup FromDay,
    WordGroup Reorganised,
    WordGroup Renamed,
    IReadOnlyList<OtherSpelling> Spellings,
    WordGroup Courtesy,
    WordGroup Office,
    WordGroup Caption,
    WordGroup Department,
    WordGroup InDepartment,
    WordGroup Addressed,
    WordGroup ToOne,
    WordGroup Named,
    WordGroup Dated,
    WordGroup House,
    WordGroup Misdirected,
    WordGroup InCase,
    WordGroup WellBeing,
    WordGroup Subject,
    WordGroup FileName,
    WordGroup FileNameAlone,
    WordGroup FileNameHarmless,
    WordGroup Withdrawal,
    WordGroup OnlyThis,
    WordGroup Contact,
    WordGroup Reaching
);
