using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Blank;

namespace SeisFunctions.Tests.Testing;

/// <summary>The forms of seis-r8 as its samples fill them in, with changes. All people and addresses are invented.</summary>
internal sealed class SeisForms(CallDefinition call)
{
    /// <summary>Domain that the samples are sent from.</summary>
    public const string SenderDomain = "pref.example.lg.jp";

    /// <summary>Folder of the call as it ships.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8");

    private readonly SampleForms _forms = new(call, SampleLoader.Load(Folder, Shipped));

    private static CallDefinition Shipped { get; } = CallLoader.Load(Path.Combine(Folder, "call.json"));

    /// <summary>What demo and rehearse play.</summary>
    public static DemoSamples Samples(CallDefinition call) => new(call, SampleLoader.Load(Folder, Shipped), Folder);

    /// <summary>The applicant of that name.</summary>
    public Applicant Applicant(string name) => call.Applicants.All.First(one => one.Name == name);

    /// <summary>A form as it is given out.</summary>
    public byte[] Blank(string form)
    {
        using var file = new MemoryStream();
        BlankForms.Write(call.Form(form), file);
        return file.ToArray();
    }

    /// <summary>A complete 様式1; <paramref name="change"/> replaces entries by field id.</summary>
    public byte[] Form1(string prefecture, params (string Field, string Value)[] change) =>
        _forms.Fill(new() { Like = "form1", Fields = Entries(change) }, prefecture);

    /// <summary>A complete wide-area 様式1 with these partners.</summary>
    public byte[] WideForm1(string prefecture, string partners, params (string Field, string Value)[] change) =>
        _forms.Fill(new() { Like = "wideForm1", Fields = Entries([("partners", partners), .. change]) }, prefecture);

    /// <summary>A 様式2 that lists the first <paramref name="count"/> municipalities of a prefecture.</summary>
    public byte[] Form2(string prefecture, int count) =>
        _forms.Fill(new() { Like = "form2", Repeat = new Dictionary<string, int> { ["municipalities"] = count } }, prefecture);

    /// <summary>A 様式2 that lists these municipalities, all consenting.</summary>
    public byte[] Form2(string prefecture, params string[] municipalities) =>
        _forms.Fill(
            new()
            {
                Like = "form2",
                Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                {
                    ["municipalities"] = [.. municipalities.Select(Row)],
                },
                Repeat = new Dictionary<string, int> { ["municipalities"] = -1 },
            },
            prefecture
        );

    /// <summary>A form with these fields and rows, by the ids of the call.</summary>
    public byte[] Fill(
        string form,
        Dictionary<string, string> fields,
        params (string Table, Dictionary<string, string> Row)[] rows
    ) =>
        _forms.Fill(
            form,
            new FormEntries(
                fields,
                rows.GroupBy(one => one.Table)
                    .ToDictionary(
                        table => table.Key,
                        table => (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. table.Select(one => one.Row)]
                    )
            )
        );

    private static Dictionary<string, string> Entries((string Field, string Value)[] change) =>
        change.GroupBy(one => one.Field).ToDictionary(one => one.Key, one => one.Last().Value);

    private Dictionary<string, string> Row(string name) =>
        new()
        {
            ["code"] = call.Gazetteer.Municipalities.FirstOrDefault(one => one.Name == name)?.Code ?? "",
            ["municipality"] = name,
            ["consent"] = "true",
            ["department"] = "企画課",
            ["contactName"] = "市町村 次郎",
            ["email"] = "kikaku@city.example.lg.jp",
            ["issues"] = "窓口の待ち時間の短縮",
            ["support"] = "課題の整理と実装計画の策定",
        };
}
