using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>A call needs only to know whose application it is: what asks for another role does without.</summary>
public sealed partial class CallRoleTests : IDisposable
{
    private readonly EditedCall _edited = new();

    [Fact]
    public void A_call_without_roles_and_with_requirements_of_its_own_is_judged_and_exported_without_what_asks_for_them()
    {
        var call = WithoutRoles();

        var verdict = Check.Application(call: call);

        Assert.Equal(["plain", "either"], verdict.Requirements.Select(judgement => judgement.Id));
        Assert.All(verdict.Requirements, judgement =>
            Assert.Equal(RequirementOutcome.Satisfied, judgement.Outcome)
        );
        Assert.Equal((false, 0, false), (verdict.WideArea, verdict.Municipalities.Count, verdict.Declaration));
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusAfterDeadline);
        var heads = new ExportColumns(call, new("https://desk.example")).Overview.Select(column => column.Header).ToList();
        Assert.Contains("要件(1)ア 確認", heads);
        Assert.DoesNotContain(heads, head => head is "広域" or "宣言" or "連携市区町村数" or "参加割合");
    }

    [Fact]
    public void A_requirement_is_told_by_its_number_as_printed()
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", ("requirement3", "false")), call: WithoutRoles());

        Assert.Equal(RequirementOutcome.NotSatisfied, verdict.Requirements[0].Outcome);
        var finding = Assert.Single(verdict.Findings, finding => finding.Requirements is ["plain"]);
        Assert.StartsWith("応募要件(1)ア（様式1「5 応募要件の確認」）：", finding.Message, StringComparison.Ordinal);
    }

    private CallDefinition WithoutRoles()
    {
        foreach (var form in new[] { "forms/form1.json", "forms/form2.json" })
        {
            var path = Path.Combine(Path.GetDirectoryName(_edited.Definition)!, form);
            File.WriteAllText(path, Roles().Replace(File.ReadAllText(path), ""));
        }

        var text = File.ReadAllText(_edited.Definition);
        const string End = "\n  ],\n";
        var from = text.IndexOf("  \"requirements\": [", StringComparison.Ordinal);
        var to = text.IndexOf(End, from, StringComparison.Ordinal) + End.Length;
        File.WriteAllText(
            _edited.Definition,
            text[..from]
                + """
                  "requirements": [
                    {
                      "id": "plain", "number": "(1)ア", "title": "確認", "text": "確認すること",
                      "rule": { "rule": "ticked", "field": "form1.requirement3" }
                    },
                    {
                      "id": "either", "number": 2, "title": "どちらか", "text": "どちらかであること",
                      "rule": {
                        "any": [
                          { "rule": "ticked", "field": "form1.supportPlan" },
                          { "rule": "ticked", "field": "form1.supportPeople" }
                        ]
                      }
                    }
                  ],

                """
                + text[to..]
        );
        return CallLoader.Load(_edited.Definition, CallOptions.FurtherFaults);
    }

    public void Dispose() => _edited.Dispose();

    [GeneratedRegex("\"role\": \"(?!applicant)[a-zA-Z]+\",\\s*|\"optionRoles\": \\{[^}]*\\}, ")]
    private static partial Regex Roles();
}
