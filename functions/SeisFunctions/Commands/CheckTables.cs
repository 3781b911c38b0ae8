using SeisFunctions.Checking;
using SeisFunctions.Desk.Facsimiles;
using SeisFunctions.Forms;
using SeisFunctions.Querying;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>Prints a self-check for people.</summary>
internal static class CheckTables
{
    public static void Print(CheckReport report, IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"申請者：[bold]{report.Applicant?.Name ?? "特定できません"}[/]");
        foreach (var form in report.Forms)
            console.Write(
                Table(
                    $"{form.Form}（{form.File}）",
                    ["記入欄", "値", "場所"],
                    form.Fields.Select(field => new[] { field.Key, TextOf(field.Value), field.Value.Location ?? "" })
                )
            );
        if (report.Municipalities.Count > 0)
            console.Write(
                Table(
                    "連携市区町村",
                    ["団体コード", "市区町村名", "同意", "場所"],
                    report.Municipalities.Select(row =>
                        new[]
                        {
                            row.Code ?? "？",
                            row.Name,
                            row.Consent switch
                            {
                                true => "○",
                                false => "",
                                null => "？",
                            },
                            row.Location,
                        }
                    )
                )
            );
        if (report.Requirements.Count > 0)
            console.Write(
                Table(
                    "応募要件",
                    ["番号", "要件", "判定", "理由"],
                    report.Requirements.Select(requirement =>
                        new[]
                        {
                            $"{requirement.Number}",
                            requirement.Title,
                            OutcomeText.Of(requirement.Outcome),
                            requirement.Reason,
                        }
                    )
                )
            );
        console.Write(
            Table(
                "指摘事項",
                ["重要度", "内容", "場所"],
                report.Findings.Select(finding =>
                    new[]
                    {
                        finding.Severity switch
                        {
                            Severity.Error => "要修正",
                            Severity.Warning => "要確認",
                            _ => "参考",
                        },
                        finding.Message,
                        string.Join(
                            " ",
                            new[] { finding.File ?? finding.Form, finding.Location }.Where(part => part is not null)
                        ),
                    }
                )
            )
        );
    }

    /// <summary>What every text was taken for.</summary>
    public static void Explain(CheckReport report, IAnsiConsole console) =>
        console.Write(
            Table(
                "読み取りの内訳",
                ["場所", "文字", "扱い", "記入欄"],
                report.Account.Select(entry =>
                    new[] { entry.Location, entry.Text, TakenFor.WordOf(entry.As), entry.Field ?? "" }
                )
            )
        );

    private static string TextOf(FieldView field) =>
        field.Value switch
        {
            true => "☑",
            false => "☐",
            null => field.Confidence switch
            {
                Confidence.Blank => "（空欄）",
                Confidence.LabelNotFound => "（見出しが見つかりません）",
                Confidence.NotApplicable => "（対象外）",
                _ => $"？ {field.Raw}",
            },
            var value => $"{value}",
        };

    private static Table Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Title = new(Markup.Escape(title)), Border = TableBorder.Square };
        table.AddColumns(columns);
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        return table;
    }
}
