using System.Text.Json;
using System.Text.Json.Serialization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Blank;

/// <summary>The forms of the call as published, blank and filled in, opened with the Open XML SDK.</summary>
internal static class PublishedForms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8", "forms");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>()];

    public static FormDefinition Definition(string name) =>
        JsonSerializer.Deserialize<FormDefinition>(File.ReadAllBytes(Path.Combine(Folder, $"{name}.json")), Json)!;

    public static byte[] Blank(FormDefinition form)
    {
        using var output = new MemoryStream();
        BlankForms.Write(form, output);
        return output.ToArray();
    }

    public static byte[] Filled(FormDefinition form, FormEntries entries)
    {
        using var output = new MemoryStream();
        FormFiller.Fill(form, entries, new MemoryStream(Blank(form)), output);
        return output.ToArray();
    }

    public static WordprocessingDocument Word(byte[] file) =>
        WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public static SpreadsheetDocument Excel(byte[] file) =>
        SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>What Office 2019 would object to.</summary>
    public static IEnumerable<string> Objections(FormDefinition form, byte[] file)
    {
        using OpenXmlPackage package = form.File == FormFile.Word ? Word(file) : Excel(file);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(package)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
        ];
    }

    public static FormEntries Entries(params (string Field, string Text)[] fields) =>
        new(Texts(fields), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>());

    public static FormEntries Rows(string table, params IReadOnlyDictionary<string, string>[] rows) =>
        new(Texts(), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> { [table] = rows });

    public static IReadOnlyDictionary<string, string> Texts(params (string Id, string Text)[] texts) =>
        texts.ToDictionary(entry => entry.Id, entry => entry.Text);
}
