using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// A small call of one form and two requirements with applicants of its own: a folder of data made from the shipped one.
/// All names are invented.
/// </summary>
internal sealed partial class SmallCall : IDisposable
{
    private const string Form = """
        {
          "id": "apply", "name": "様式", "title": "応募書", "edition": "令和8年度", "file": "word",
          "parts": [
            {
              "title": "1 応募者",
              "fields": [
                { "id": "applicant", "label": "団体の名称又は法人番号", "kind": "text", "role": "applicant", "required": true },
                { "id": "person", "label": "担当者", "kind": "text", "role": "contactName", "required": true },
                { "id": "mail", "label": "メールアドレス", "kind": "email", "role": "email", "required": true },
                { "id": "plan", "label": "取組の内容", "kind": "longText", "required": true },
                { "id": "agree", "label": "応募の条件に同意します", "kind": "tick", "required": true }
              ]
            }
          ]
        }
        """;

    private const string Requirements = """
        "requirements": [
            { "id": "agree", "number": "ア", "title": "同意", "text": "応募の条件に同意すること", "rule": { "rule": "ticked", "field": "apply.agree" } },
            { "id": "plan", "number": "イ", "title": "取組", "text": "取組の内容が記入されていること", "rule": { "rule": "filled", "field": "apply.plan" } }
          ],
        """;

    private readonly EditedCall folder = new();

    /// <param name="applicants">The value of <c>applicants</c> in call.json.</param>
    /// <param name="files">Lists that it names.</param>
    public SmallCall(string applicants, params (string Name, string Text)[] files)
    {
        folder.Write("forms/apply.json", Form);
        foreach (var (name, text) in files)
            folder.Write(name, text);
        var call = File.ReadAllText(folder.WithoutAftermath().Definition)
            .Replace("\"id\": \"seis-r8\"", "\"id\": \"mihon-r8\"", StringComparison.Ordinal)
            .Replace("推進体制構築支援", "みほん支援", StringComparison.Ordinal)
            .Replace("  \"reference\": \"reference\",\n", "", StringComparison.Ordinal);
        call = Forms().Replace(call, "\"forms\": [\"forms/apply.json\"],", 1);
        call = Applicants().Replace(call, $"\"applicants\": {applicants},", 1);
        call = Rules().Replace(call, Requirements.Replace("$", "$$", StringComparison.Ordinal), 1);
        folder.Write("call.json", call);
        Call = CallLoader.Load(folder.Definition, CallOptions.FurtherFaults);
    }

    /// <summary>The call.</summary>
    public CallDefinition Call { get; }

    /// <summary>A mail with a filled form.</summary>
    public byte[] Mail(string applicant, string from, string? subject = null) =>
        Mails.Build(
            subject ?? "みほん支援の応募",
            message =>
            {
                message.From.Clear();
                message.From.Add(new MailboxAddress("見本 花子", from));
            },
            ("応募書.docx", Filled(applicant))
        );

    /// <summary>The form, filled in for an applicant.</summary>
    public byte[] Filled(string applicant)
    {
        var form = Call.Form("apply");
        using var blank = new MemoryStream();
        BlankForms.Write(form, blank);
        blank.Position = 0;
        using var filled = new MemoryStream();
        FormFiller.Fill(
            form,
            new(
                new Dictionary<string, string>
                {
                    ["applicant"] = applicant,
                    ["person"] = "見本 花子",
                    ["mail"] = "mihon@town.example.jp",
                    ["plan"] = "見本となる取組を行う。",
                    ["agree"] = "true",
                },
                new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>()
            ),
            blank,
            filled
        );
        return filled.ToArray();
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex("\"forms\": \\[[^\\]]*\\],")]
    private static partial Regex Forms();

    [GeneratedRegex("\"applicants\": \\{[^}]*\\},")]
    private static partial Regex Applicants();

    [GeneratedRegex("\"requirements\": \\[.*?\\n  \\],", RegexOptions.Singleline)]
    private static partial Regex Rules();
}
