using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Forms.Wording;

/// <summary>
/// The words and signs that the reader understands, from <c>lexicon.json</c>: all of them, so that whoever looks for
/// what is understood looks there.
/// </summary>
internal sealed record Lexicon(
    MarkGroups Marks,
    IReadOnlyList<Era> Eras,
    AnswerGroups Answers,
    OptionGroups Options,
    HeadGroups Heads,
    NeutralGroups Neutral,
    NothingGroups Nothing,
    PrintedGroups Printed,
    RowGroups Rows,
    SheetGroups Sheets,
    StatementGroups Statements,
    ContactGroups Contacts,
    CountGroups Counts,
    YearGroups Years,
    PlaceGroups Places,
    MailGroups Mails
)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The lexicon that the reader comes with.</summary>
    public static Lexicon Known { get; } = Read(Shipped());

    /// <summary>The lexicon in a text of that form; a group that is missing or unknown is a fault.</summary>
    /// <exception cref="JsonException">It is no lexicon.</exception>
    public static Lexicon Read(string json) => JsonSerializer.Deserialize<Lexicon>(json, Format)!;

    /// <summary>The text of the lexicon that the reader comes with.</summary>
    public static string Shipped()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
