using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Querying;

namespace SeisFunctions.Exporting;

/// <summary>The columns of exports. Pure.</summary>
/// <param name="call">The call.</param>
/// <param name="desk">Address of the desk, for links. They lead to its page that Office can look at without a
/// session.</param>
public sealed class ExportColumns(CallDefinition call, Uri desk)
{
    /// <summary>
    /// 一覧: one row an applicant, with everything that people decide by; who has sent nothing stands there too.
    /// </summary>
    public IReadOnlyList<SheetColumn<ExportLine>> Overview { get; } =
    [
        new("コード", 8, one => one.Code),
        new(call.Applicants.Noun, 12, one =>
            one.Application is null
                ? one.Name
                : new SheetLink(one.Name, new Uri(desk, $"/open/applications/{one.Code}").AbsoluteUri)
        ),
        new("状態", 12, one => one.Application is null ? one.Otherwise : OutcomeText.Of(one.Application.Status)),
        Of("自動判定", 12, one => OutcomeText.Of(one.Row.ComputedAt(one.AfterDeadline))),
        Of("人による判定", 12, one => one.Row.Decision is { } decision ? OutcomeText.Of(decision.Status) : null),
        Of("人による判定の理由", 28, one => one.Row.Decision?.Note),
        Of("判定した方", 16, one => one.Row.Decision?.By),
        Of("判定日時", 19, one => one.Row.Decision?.At),
        // The reason belongs to the decision, which no longer decides.
        Of("判定後の提出", 14, one =>
            one.Row.Decision is { } decision && decision.Revision != one.Row.Revision ? "あり（再判定が必要）" : null
        ),
        Of("最終受付日時", 19, one =>
            one.Row.ReceivedAt == JapanTime.Unknown ? JapanTime.UnknownText : one.Row.ReceivedAt
        ),
        Of("提出数", 8, one => one.Row.Revision),
        .. call.MunicipalityTable is null ? [] : OfMunicipalities,
        .. call.HasWideArea ? OfWideArea(call) : [],
        .. call.Requirements.Select(
            (requirement, index) =>
                Of($"要件{requirement.Number} {requirement.Title}", 14, one =>
                    OutcomeText.Of(one.Result.Verdict.Requirements[index].Outcome)
                )
        ),
        Of("充足していない理由", 50, one =>
            string.Join(
                "\n",
                one.Result.Verdict.Requirements.Where(judgement =>
                        judgement.Outcome is RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview
                    )
                    .Select(judgement => $"要件{call.Requirement(judgement.Id).Number}：{judgement.Reason}")
            )
        ),
        Of("要修正", 8, one => one.Row.CountsAt(one.AfterDeadline).Errors),
        Of("要確認", 8, one => one.Row.CountsAt(one.AfterDeadline).Warnings),
        Of("選定", 12, one => one.Row.Selection is { } selection ? OutcomeText.Of(selection, call) : null),
        Of("選定の理由", 28, one => one.Row.Selection?.Reason),
        Of("選定した方", 16, one => one.Row.Selection?.By),
        Of("選定日時", 19, one => one.Row.Selection?.At),
        Of("選定時の提出数", 14, one => one.Row.Selection?.Revision),
        Of("選定後の変更", 14, one => one.Row.SelectionAsksAgain ? "あり（再確認が必要）" : null),
        // What to call by: the contact as the form gives it.
        .. from form in call.Forms.Where(form => form.FieldWith(FieldRole.Email) is not null).Take(1)
        from field in form.Fields
        where
            field.Role
                is FieldRole.ContactDepartment
                    or FieldRole.ContactName
                    or FieldRole.Telephone
                    or FieldRole.Email
        select Of(field.Label, 24, one => one.Field(form.Id, field.Id)),
    ];

    private static SheetColumn<ExportLine>[] OfMunicipalities =>
        [
            Of("連携市区町村数", 15, one => one.Row.ListRead ? one.Row.Municipalities : null),
            Of("全市区町村数", 13, one => one.Row.MunicipalitiesOfPrefecture),
            Of("参加割合", 10, one => one.Row.ParticipationRatio),
        ];

    private static IEnumerable<SheetColumn<ExportLine>> OfWideArea(CallDefinition call)
    {
        yield return Of("広域", 7, one => one.Row.WideArea ? "○" : "");
        if (call.FieldWith(FieldRole.Partners) is { } partners)
        {
            yield return Of(call.Field(partners).Label, 20, one => NamesOf(one.Row.Partners, call));
            yield return Of("連携先とする申請", 20, one => NamesOf(one.Row.NamedBy, call));
        }

        if (call.FieldWith(FieldRole.Declaration) is not null)
            yield return Of("宣言", 7, one => one.Result.Verdict.Declaration ? "○" : "");
    }

    private static SheetColumn<ExportLine> Of(string header, double width, Func<ExportedApplication, object?> value) =>
        new(header, width, line => line.Application is { } application ? value(application) : null);

    // A number stays one, so that tables can be sorted by it.
    private static object NumberOf(RequirementNumber number) =>
        number.IsInteger ? int.Parse(number.Text, CultureInfo.InvariantCulture) : number.Text;

    private static string NamesOf(IReadOnlyList<string> codes, CallDefinition call) =>
        string.Join("、", codes.Select(code => call.Applicant(code)?.Name));

    /// <summary>記入欄: one row a field of a form, as read.</summary>
    public static IReadOnlyList<SheetColumn<(FormVersion Form, FieldReading Field)>> Fields { get; } =
    [
        new("様式", 8, one => one.Form.Reading.FormName),
        new("記入欄", 30, one => one.Field.Label),
        new("読み取った値", 50, one => one.Field.Value switch
            {
                "true" => "☑",
                "false" => "☐",
                var value => value,
            }),
        new("記載されたままの文字", 50, one => one.Field.Raw),
        new("読み取りの状態", 12, one => one.Field.Confidence switch
            {
                Confidence.Exact => "そのまま",
                Confidence.Repaired => "補正",
                Confidence.Ambiguous => "複数の読み方",
                Confidence.Unreadable => "読取不可",
                Confidence.Blank => "空欄",
                Confidence.LabelNotFound => "見出しなし",
                _ => "対象外",
            }),
        new("場所", 24, one => one.Field.Location),
        new("ファイル", 28, one => one.Form.File),
    ];

    /// <summary>要件: one row a requirement of an application.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, Judgement Judgement)>> Requirements { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new(call.Applicants.Noun, 12, one => one.Application.Row.Name),
        new("要件", 7, one => NumberOf(call.Requirement(one.Judgement.Id).Number)),
        new("内容", 30, one => call.Requirement(one.Judgement.Id).Title),
        new("判定", 10, one => OutcomeText.Of(one.Judgement.Outcome)),
        new("理由", 60, one => one.Judgement.Reason),
        new("自動判定", 10, one => OutcomeText.Of(one.Judgement.Machine?.Outcome ?? one.Judgement.Outcome)),
        new("自動判定の理由", 40, one => one.Judgement.Machine?.Reason ?? one.Judgement.Reason),
        new("判断した方", 16, one => one.Judgement.Person?.By),
        new("判断の理由", 40, one => one.Judgement.Person?.Note),
        new("根拠", 60, one =>
            string.Join(
                "\n",
                one.Judgement.Evidence.Select(evidence =>
                    $"{evidence.Form}「{evidence.Field}」{evidence.Location}：{evidence.Value}"
                )
            )
        ),
    ];

    /// <summary>
    /// 連絡先: one row an application, with the section of the form that names whom to write to and call.
    /// </summary>
    public IReadOnlyList<SheetColumn<ExportedApplication>> Contacts { get; } =
    [
        new("コード", 8, one => one.Row.Code),
        new(call.Applicants.Noun, 12, one => one.Row.Name),
        .. from form in call.Forms
        from part in form.Parts.Where(part => part.Fields.Any(field => field.Kind == FieldKind.Email))
        from field in part.Fields.Where(field => field.Kind != FieldKind.Prefecture)
        select new SheetColumn<ExportedApplication>(field.Label, 24, one => one.Field(form.Id, field.Id)),
    ];

    /// <summary>記述: one row a free text that an application holds, in the order of the forms.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, FieldReading Text)>> Texts { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new(call.Applicants.Noun, 12, one => one.Application.Row.Name),
        new("記入欄", 28, one => one.Text.Label),
        new("記述", 100, one => one.Text.Value ?? one.Text.Raw),
    ];

    /// <summary>The free texts of an application that are not empty.</summary>
    public IEnumerable<FieldReading> TextsOf(ExportedApplication application) =>
        from form in call.Forms
        from field in form.Fields.Where(field => field.Kind == FieldKind.LongText)
        let reading = application.Result.Application.Field(form.Id, field.Id)
        where reading is { Value.Length: > 0 } or { Raw.Length: > 0 }
        select reading;

    /// <summary>Every form with fields, one row an application: all that is asked outside of tables.</summary>
    public IReadOnlyList<(FormDefinition Form, IReadOnlyList<SheetColumn<ExportedApplication>> Columns)> Forms { get; } =
    [
        .. from form in call.Forms
        where form.Fields.Any()
        select (form, ColumnsOf(form, call.Applicants.Noun)),
    ];

    private static IReadOnlyList<SheetColumn<ExportedApplication>> ColumnsOf(FormDefinition form, string applicant) =>
        [
            new("コード", 8, one => one.Row.Code),
            new(applicant, 12, one => one.Row.Name),
            .. form.Fields.Select(field => Of(form, field, field.Label)),
            new("ファイル", 28, one => one.Form(form.Id)?.File),
        ];

    private static SheetColumn<ExportedApplication> Of(FormDefinition form, FieldDefinition field, string header) =>
        new(header, WidthOf(field), one =>
            one.Result.Application.Field(form.Id, field.Id) is { } reading ? ReadText.InCell(reading) : null
        );

    private static double WidthOf(FieldDefinition field) => field.Kind == FieldKind.LongText ? 50 : 24;

    /// <summary>Every table of the forms (連携市区町村, 推進体制), one row a row.</summary>
    public IReadOnlyList<ExportedTable> Tables { get; } =
    [
        .. from form in call.Forms
        from table in form.Tables
        select new ExportedTable(
            form,
            table,
            [
                new("コード", 8, one => one.Application.Row.Code),
                new(call.Applicants.Noun, 12, one => one.Application.Row.Name),
                .. table.Role == TableRole.Municipalities ? Judged : [],
                .. table.Columns.Select(column => new SheetColumn<ExportedRow>(column.Label, WidthOf(column), one =>
                    one.Row?.Cells.FirstOrDefault(cell => cell.Id == column.Id) is { } cell
                        ? ReadText.InCell(cell)
                        : null
                )),
                new("場所", 20, one => one.Row?.Location ?? one.Municipality?.Location),
            ]
        ),
    ];

    // What the reference list makes of a row, before what the row says.
    private static IEnumerable<SheetColumn<ExportedRow>> Judged =>
        [
            new("照合した団体コード", 12, one => one.Municipality?.Code),
            new("照合した市区町村", 16, one => one.Municipality?.Name),
            new("同意の有無", 8, one => one.Municipality?.Consent switch
                {
                    true => "○",
                    false => "なし",
                    null => "不明",
                }),
            new("連携数に算入", 13, one => one.Municipality is { Counts: true } ? "○" : ""),
        ];

    /// <summary>All rows of an application in a table.</summary>
    public IEnumerable<ExportedRow> RowsOf(ExportedApplication application, ExportedTable table) =>
        table.Table.Role == TableRole.Municipalities
            ? ListedRow
                .Of(application.Result.Verdict, application.Result.Application.Forms, call)
                .Select(listed => new ExportedRow(application, listed.Row, listed.Municipality))
            : application.Rows(table.Form.Id, table.Table.Id).Select(row => new ExportedRow(application, row, null));

    /// <summary>
    /// What a file of one sheet has beside the overview: each field of the forms, and each table in one cell.
    /// </summary>
    public IEnumerable<SheetColumn<ExportLine>> Everything =>
        [
            .. call
                .Forms.SelectMany(form => form.Fields.Select(one => Of(form, one, $"{form.Name} {one.Label}")))
                .Select(column => Of(column.Header, column.Width, column.Value)),
            .. Tables.Select(table =>
                Of($"{table.Form.Name} {table.Title}", 50, one =>
                    string.Join('\n', one.Rows(table.Form.Id, table.Table.Id).Select(ReadText.Of))
                )
            ),
        ];

    /// <summary>
    /// Candidates: one row a candidate and an applicant that wants to support it; one alone where nobody does.
    /// </summary>
    public IReadOnlyList<SheetColumn<ExportedChoice>> Candidates { get; } =
    [
        new("コード", 8, one => one.Candidate.Key),
        new(call.CandidateNoun, 16, one => one.Candidate.Name),
        .. (call.CandidateTable?.Facts ?? []).Select(column => new SheetColumn<ExportedChoice>(
            call.CandidateTable!.LabelOf(column),
            20,
            one => one.Candidate.Row.Text(column)
        )),
        new("応募数", 8, one => one.Candidate.Standing.Count),
        new("確認事項", 16, one => one.Note),
        new($"{call.Applicants.Noun}のコード", 16, one => one.Row?.Code),
        new(call.Applicants.Noun, 28, one => one.Row?.Name),
        new("状態", 12, one => one.Status is { } status ? OutcomeText.Of(status) : null),
        new("選定", 28, one => one.Row?.Selection is { } selection ? OutcomeText.Of(selection, call) : null),
        new("採択", 8, one => one.Row?.Selection?.IsFor(one.Candidate.Key) == true ? "○" : ""),
    ];

    /// <summary>要確認: one row a finding that somebody has to do something about.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, Finding Finding)>> Findings { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new(call.Applicants.Noun, 12, one => one.Application.Row.Name),
        new("重要度", 10, one => one.Finding.Severity switch
            {
                Severity.Error => "要修正",
                Severity.Warning => "要確認",
                _ => "参考",
            }),
        new("内容", 70, one => one.Finding.Message),
        new("ファイル", 28, one => one.Finding.File),
        new("様式", 8, one => one.Finding.Form),
        new("記入欄", 20, one => one.Finding.Field),
        new("場所", 20, one => one.Finding.Location),
        new("記載されたままの文字", 40, one => one.Finding.Value),
        new("種類", 16, one => FindingKind.Of(one.Finding.Code)),
    ];
}
