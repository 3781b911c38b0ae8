using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms;

/// <summary>The forms of the sample call, from the data that the project ships.</summary>
internal static class CallForms
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

#if MUTATION
    // One process tries many mutants: what one of them worked out must not live on.
    public static FormDefinition Form1 => Load("form1");

    public static FormDefinition Form2 => Load("form2");

    public static IReadOnlyList<FormDefinition> All => [Form1, Form2, Load("memorandum1"), Load("memorandum2")];

    public static FormReader Reader => new(All, new FormLimits());
#else
    public static FormDefinition Form1 { get; } = Load("form1");

    public static FormDefinition Form2 { get; } = Load("form2");

    /// <summary>Every form of the call, as the intake reads them.</summary>
    public static IReadOnlyList<FormDefinition> All { get; } = [Form1, Form2, Load("memorandum1"), Load("memorandum2")];

    public static FormReader Reader { get; } = new(All, new FormLimits());
#endif

    public static FileReading Read(byte[] file, FormLimits? limits = null) =>
        (limits is null ? Reader : new FormReader(All, limits)).Read(new MemoryStream(file), CancellationToken.None);

    private static FormDefinition Load(string id) =>
        JsonSerializer.Deserialize<FormDefinition>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8", "forms", id + ".json")),
            Options
        )!;
}
