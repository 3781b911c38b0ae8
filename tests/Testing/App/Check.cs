using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Reading;

namespace SeisFunctions.Tests.Testing;

/// <summary>Reads and checks files as the pipeline would, without a host.</summary>
internal static class Check
{
    public static SelfCheckResult Files(params (string Name, byte[] Content)[] files) => Files(Sample.Call, files);

    public static SelfCheckResult Files(CallDefinition call, params (string Name, byte[] Content)[] files) =>
        new SelfCheck(call, new SubmissionReader(call)).Check(
            new OpenedMail
            {
                Files = [.. files.Select(file => new OpenedFile(file.Name, "application/octet-stream", file.Content))],
            },
            default
        );

    /// <summary>A complete application, but for a changed 様式1 or 様式2.</summary>
    public static Verdict Application(
        byte[]? form1 = null,
        byte[]? form2 = null,
        CallDefinition? call = null,
        string prefecture = "東京都"
    ) =>
        Files(
            call ?? Sample.Call,
            ("様式1.docx", form1 ?? Sample.Forms.Form1(prefecture)),
            ("様式2.xlsx", form2 ?? Sample.Forms.Form2(prefecture, 2))
        ).Verdict;

    public static Judgement Requirement(this Verdict verdict, int number) =>
        verdict.Requirements.Single(judgement => judgement.Id == $"{number}");

    public static Finding Finding(this Verdict verdict, string code) =>
        Assert.Single(verdict.Findings, finding => finding.Code == code);
}
