namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of a field, a column or a cell: <c>field.*</c>.</summary>
internal static class FieldFinding
{
    private const string OfRepair = "field.repaired",
        OfDoubt = "field.ambiguous",
        OfInvalid = "field.invalid",
        OfMissing = "field.missing";

    public static Finding Repaired(string field, string read, string note) =>
        new(
            OfRepair,
            Severity.Info,
            $"「{field}」は「{read}」と読み取りました（{note}）。異なる場合は訂正して再提出してください。"
        );

    /// <summary>The note tells the whole: a name of a place that was completed.</summary>
    public static Finding Repaired(string note) => new(OfRepair, Severity.Info, note);

    public static Finding Continued(string place) =>
        new(OfRepair, Severity.Info, $"{place}は、上の行の記入の続きとして読み取りました。");

    public static Finding Merged(string place) =>
        new(OfRepair, Severity.Info, $"{place}の結合されたセルは、結合された各行の内容として読み取りました。");

    public static Finding Turned(string sheet) =>
        new(
            OfRepair,
            Severity.Info,
            $"「{sheet}」の表は行と列を入れ替えて読み取りました。異なる場合は様式のとおりに修正して再提出してください。"
        );

    public static Finding TableContinued(string table, string before) =>
        new(
            OfRepair,
            Severity.Info,
            $"{table}は{before}の続きとして読み取りました。異なる場合は訂正して再提出してください。"
        );

    public static Finding SimilarHead(string place, string column) =>
        new(
            OfRepair,
            Severity.Info,
            $"{place}の見出しを「{column}」として読み取りました。異なる場合は訂正して再提出してください。"
        );

    public static Finding Ambiguous(string field, string note) =>
        new(OfDoubt, Severity.Warning, $"「{field}」を1つに読み取れません（{note}）。記入し直して再提出してください。");

    /// <summary>One cause leaves several boxes in doubt.</summary>
    public static Finding AmbiguousTogether(string first, int others, string note) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{first}」ほか{others}欄を1つに読み取れません（{note}）。チェックに関わらない記載であれば削除し、関わる記載であれば該当する欄に記入し直して再提出してください。"
        );

    /// <summary>The note tells the whole.</summary>
    public static Finding Ambiguous(string note) => new(OfDoubt, Severity.Warning, note);

    public static Finding Stray(string column) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{column}」の列だけに文字があり、読み取っていません。記入内容であれば正しい列に移して再提出してください。"
        );

    public static Finding TwoColumns(string column, string places) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{column}」の列が2つあります（{places}）。左の列を読み取りました。1つにして再提出してください。"
        );

    public static Finding NoColumn(string column) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{column}」の列が見つかりません。様式のとおり「{column}」の列を設けて記入し、再提出してください。"
        );

    public static Finding NoColumn(string column, string heads) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{column}」の列が見つかりません。見出し{heads}の列がどの項目か判断できないため、様式のとおりに修正して再提出してください。"
        );

    public static Finding NoPrefecture(string field) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{field}」の記入から都道府県を特定できません。記入し直して再提出してください。"
        );

    public static Finding NotOnlyPrefectures(string field, string rest) =>
        new(
            OfDoubt,
            Severity.Warning,
            $"「{field}」の「{rest}」を都道府県名として読み取れません。都道府県名だけを「、」で区切って記入してください。"
        );

    public static Finding Unreadable(string field, string note) =>
        new(OfInvalid, Severity.Error, $"「{field}」を読み取れません（{note}）。記入し直して再提出してください。");

    public static Finding InvalidPrefecture(string field) =>
        new(
            OfInvalid,
            Severity.Error,
            $"「{field}」の記入から都道府県を特定できません。記入し直して再提出してください。"
        );

    /// <summary>The note tells the whole.</summary>
    public static Finding Invalid(string note) => new(OfInvalid, Severity.Error, note);

    public static Finding TooLong(string field, int most, int characters) =>
        new(
            OfInvalid,
            Severity.Warning,
            $"「{field}」が{most}字を超えています（{characters}字）。短くして再提出してください。"
        );

    public static Finding LabelMissed(string form, string field) =>
        new(
            "field.labelNotFound",
            Severity.Warning,
            $"{form}に「{field}」の見出しが見つからないため、記入の有無を確認できません。様式のとおりの見出しで記入して再提出してください。"
        );

    public static Finding LabelNotFound(string form, string section, string field) =>
        new(
            "field.labelNotFound",
            Severity.Error,
            $"{form}「{section}」に「{field}」の欄が見つかりません。様式の欄に記入して再提出してください。"
        );

    public static Finding Missing(string form, string section, string why, string advice) =>
        new(OfMissing, Severity.Error, $"{form}「{section}」の{why}{advice}ください。");

    public static Finding MissingOf(string municipality, string column, string advice) =>
        new(OfMissing, Severity.Error, $"{municipality}の「{column}」が記入されていません。{advice}ください。");

    public static Finding DayOutside(string field) =>
        new(
            "field.unusual",
            Severity.Info,
            $"「{field}」が公募期間中の日ではありません。記入に誤りがないか確認してください。"
        );

    public static Finding DayOfOtherYear(string field, string day) =>
        new(
            "field.unusual",
            Severity.Warning,
            $"「{field}」が{day}となっており、公募の年度の日ではありません。年を確認し、修正して再提出してください。"
        );

    /// <summary>What was shown to be written over is still there.</summary>
    public static Finding Example(string field, string text) =>
        new(
            "field.example",
            Severity.Warning,
            $"「{field}」の「{text}」は記入例と同じです。正しい内容を記入して再提出してください。"
        );

    public static Finding BoxOfOtherKind(string box, string kind, string chosen) =>
        new(
            "field.unusual",
            Severity.Info,
            $"「{box}」にチェックがありますが、「{kind}」は「{chosen}」です。判定には影響しません。"
        );

    public static Finding DeclarationOfOtherKind(
        string declaration,
        string answer,
        string kind,
        string chosen,
        string wide
    ) =>
        new(
            "field.unusual",
            Severity.Info,
            $"「{declaration}」は「{answer}」ですが、「{kind}」は「{chosen}」です。「{wide}」として申請する場合は、「{kind}」を修正してください。"
        )
        {
            AsksApplicant = true,
        };
}
