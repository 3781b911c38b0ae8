using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Exporting;

/// <summary>The columns of exports. Pure.</summary>
/// <param name="call">The call.</param>
/// <param name="desk">Address of the desk, for links.</param>
public sealed class ExportColumns(CallDefinition call, Uri desk)
{
    /// <summary>一覧: one row an application, with everything that people decide by.</summary>
    public IReadOnlyList<SheetColumn<ExportedApplication>> Overview { get; } =
    [
        new("コード", 8, one => one.Row.Code),
        new("都道府県", 12, one => new SheetLink(one.Row.Name, new Uri(desk, $"/applications/{one.Row.Code}").AbsoluteUri)),
        new("状態", 12, one => OutcomeText.Of(one.Status)),
        new("自動判定", 12, one => OutcomeText.Of(one.Row.ComputedAt(one.AfterDeadline))),
        new("人による判定の理由", 28, one => one.Row.Decision?.Note),
        new("最終受付日時", 19, one => one.Row.ReceivedAt),
        new("提出数", 8, one => one.Row.Revision),
        new("連携市区町村数", 15, one => one.Row.ListRead ? one.Row.Municipalities : null),
        new("全市区町村数", 13, one => one.Row.MunicipalitiesOfPrefecture),
        new("参加割合", 10, one => one.Row.ParticipationRatio),
        new("広域", 7, one => one.Row.WideArea ? "○" : ""),
        new("連携する都道府県", 20, one => NamesOf(one.Row.Partners, call)),
        new("連携先とする申請", 20, one => NamesOf(one.Row.NamedBy, call)),
        new("宣言", 7, one => one.Result.Verdict.Declaration ? "○" : ""),
        .. call.Requirements.Select((requirement, index) => new SheetColumn<ExportedApplication>(
            $"要件{index + 1} {requirement.Title}", 14, one => OutcomeText.Of(one.Result.Verdict.Requirements[index].Outcome))),
        new("充足していない理由", 50, one => string.Join("\n", one.Result.Verdict.Requirements
            .Where(judgement => judgement.Outcome is RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview).Select(judgement => $"要件{judgement.Number}：{judgement.Reason}"))),
        new("要修正", 8, one => one.Row.CountsAt(one.AfterDeadline).Errors),
        new("要確認", 8, one => one.Row.CountsAt(one.AfterDeadline).Warnings),
        // What to call by: the contact as the form gives it.
        .. call.Form(FormFields.Form1).Fields.Where(field => field.Id is "department" or "contactName" or FormFields.Telephone or FormFields.Email)
            .Select(field => new SheetColumn<ExportedApplication>(field.Label, 24, one => one.Field(FormFields.Form1, field.Id))),
    ];

    private static string NamesOf(IReadOnlyList<string> codes, CallDefinition call) => string.Join("、", codes.Select(code => call.Prefecture(code)?.Name));

    /// <summary>記入欄: one row a field of a form, as read.</summary>
    public static IReadOnlyList<SheetColumn<(FormVersion Form, FieldReading Field)>> Fields { get; } =
    [
        new("様式", 8, one => one.Form.Reading.FormName),
        new("記入欄", 30, one => one.Field.Label),
        new("読み取った値", 50, one => one.Field.Value switch { "true" => "☑", "false" => "☐", var value => value }),
        new("書かれたままの文字", 50, one => one.Field.Raw),
        new("確からしさ", 12, one => one.Field.Confidence switch
        {
            Confidence.Exact => "そのまま", Confidence.Repaired => "補正", Confidence.Ambiguous => "複数の読み方", Confidence.Unreadable => "読取不可", Confidence.Blank => "空欄", Confidence.LabelNotFound => "見出しなし", _ => "対象外",
        }),
        new("場所", 24, one => one.Field.Location),
        new("ファイル", 28, one => one.Form.File),
    ];

    /// <summary>要件: one row a requirement of an application.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, Judgement Judgement)>> Requirements { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new("都道府県", 12, one => one.Application.Row.Name),
        new("要件", 7, one => one.Judgement.Number),
        new("内容", 30, one => call.Requirements[one.Judgement.Number - 1].Title),
        new("判定", 10, one => OutcomeText.Of(one.Judgement.Outcome)),
        new("理由", 60, one => one.Judgement.Reason),
        new("自動判定", 10, one => OutcomeText.Of(one.Judgement.Machine?.Outcome ?? one.Judgement.Outcome)),
        new("自動判定の理由", 40, one => one.Judgement.Machine?.Reason ?? one.Judgement.Reason),
        new("判断した方", 16, one => one.Judgement.Person?.By),
        new("判断の理由", 40, one => one.Judgement.Person?.Note),
        new("根拠", 60, one => string.Join("\n", one.Judgement.Evidence.Select(evidence => $"{evidence.Form}「{evidence.Field}」{evidence.Location}：{evidence.Value}"))),
    ];

    /// <summary>連携市区町村: one row a municipality listed.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, ListedMunicipality Municipality)>> Municipalities { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new("都道府県", 12, one => one.Application.Row.Name),
        new("団体コード", 12, one => one.Municipality.Code),
        new("市区町村", 16, one => one.Municipality.Name),
        new("同意", 8, one => one.Municipality.Consent switch { true => "○", false => "なし", null => "不明" }),
        new("数える", 8, one => one.Municipality.Counts ? "○" : ""),
        new("担当部署", 24, one => one.Municipality.Department),
        new("解決を図る地域課題", 50, one => one.Municipality.Issues),
        new("受けたい支援内容", 50, one => one.Municipality.Support),
        new("場所", 20, one => one.Municipality.Location),
    ];

    /// <summary>要確認: one row a finding that somebody has to do something about.</summary>
    public IReadOnlyList<SheetColumn<(ExportedApplication Application, Finding Finding)>> Findings { get; } =
    [
        new("コード", 8, one => one.Application.Row.Code),
        new("都道府県", 12, one => one.Application.Row.Name),
        new("重要度", 10, one => one.Finding.Severity switch { Severity.Error => "要修正", Severity.Warning => "要確認", _ => "参考" }),
        new("内容", 70, one => one.Finding.Message),
        new("ファイル", 28, one => one.Finding.File),
        new("様式", 8, one => one.Finding.Form),
        new("記入欄", 20, one => one.Finding.Field),
        new("場所", 20, one => one.Finding.Location),
        new("書かれたままの文字", 40, one => one.Finding.Value),
        new("種類", 24, one => one.Finding.Code),
    ];
}
