using System.Text.Json.Serialization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// The shape of <c>samples.json</c>: who sends what to a call while it is tried out, and how it must end. All people in
/// it are invented.
/// </summary>
internal sealed record CallSamples
{
    /// <summary>Names the schema to an editor.</summary>
    [JsonPropertyName(CallJson.SchemaKey)]
    public string? Schema { get; init; }

    /// <summary>Address that mails come from. While samples are played, its domain is everybody's.</summary>
    public required string Sender { get; init; }

    /// <summary>
    /// Selections of earlier years while samples are played; left out: no records are compared.
    /// </summary>
    public IReadOnlyList<PastSelection>? PastSelections { get; init; }

    /// <summary>Forms as applicants fill them in, by a name.</summary>
    public required IReadOnlyDictionary<string, SampleFile> Forms { get; init; }

    /// <summary>The samples, in the order of sending.</summary>
    public required IReadOnlyList<SampleApplication> Samples { get; init; }

    /// <summary>How everybody else on the lists sends in a rehearsal, in turn; left out: nobody else does.</summary>
    public IReadOnlyList<SampleApplication> Others { get; init; } = [];

    /// <summary>What a file is in full: its own entries over those of the form that it is like.</summary>
    public SampleFile Resolve(SampleFile file)
    {
        if (file.Like is not { } like)
            return file;
        var under = Resolve(Forms[like]);
        return file with
        {
            Like = null,
            Form = file.Form ?? under.Form,
            File = file.File ?? under.File,
            Fields = Over(under.Fields, file.Fields),
            Tables = Over(under.Tables, file.Tables),
            Repeat = Over(under.Repeat, file.Repeat),
            Text = file.Text ?? under.Text,
            Content = file.Content ?? under.Content,
        };
    }

    private static Dictionary<string, T> Over<T>(
        IReadOnlyDictionary<string, T> under,
        IReadOnlyDictionary<string, T> over
    )
    {
        var all = under.ToDictionary();
        foreach (var (key, value) in over)
            all[key] = value;
        return all;
    }
}

/// <summary>A sample: the mails that somebody sends, and how it must end.</summary>
internal sealed record SampleApplication
{
    /// <summary>What it shows, in Japanese.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the applicant; left out: nobody can tell who it is.</summary>
    public string? Applicant { get; init; }

    /// <summary>The mails.</summary>
    public required IReadOnlyList<SampleMail> Mails { get; init; }

    /// <summary>Status of the application in the end; left out: there is none.</summary>
    public ApplicationStatus? Status { get; init; }

    /// <summary>Ids of the requirements that must come out as not satisfied.</summary>
    public IReadOnlyList<string> NotSatisfied { get; init; } = [];

    /// <summary>Letters that must go out, by kind.</summary>
    public required IReadOnlyList<LetterKind> Letters { get; init; }

    /// <summary>Whether its mails must be on time.</summary>
    public bool OnTime { get; init; } = true;

    /// <summary>What it sends in a rehearsal once it is selected; left out: nothing.</summary>
    public SampleCollected? Collected { get; init; }
}

/// <summary>What a selected applicant sends in after the results, and how its collections must stand then.</summary>
internal sealed record SampleCollected
{
    /// <summary>The mails.</summary>
    public required IReadOnlyList<SampleMail> Mails { get; init; }

    /// <summary>How many of its collections must stand how, once the first of their dates has passed.</summary>
    public required IReadOnlyDictionary<CollectionStatus, int> Board { get; init; }
}

/// <summary>A mail of a sample.</summary>
internal sealed record SampleMail
{
    /// <summary>When the mailbox receives it, before (-) or after the deadline: -2.00:00:00 is two days before.</summary>
    public TimeSpan At { get; init; } = TimeSpan.FromDays(-2);

    /// <summary>Its sender; left out: the sender of the samples.</summary>
    public string? From { get; init; }

    /// <summary>Its subject; left out: the subject of the call and the applicant.</summary>
    public string? Subject { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<SampleFile> Files { get; init; }

    /// <summary>How often the very same mail is delivered.</summary>
    public int Copies { get; init; } = 1;
}

/// <summary>
/// A file of a sample: a form filled in, or a file with a content of its own. In every text, {applicant} is the name of
/// the applicant; in a row, {municipality} and {code} are a municipality of its area.
/// </summary>
internal sealed record SampleFile
{
    /// <summary>Name of a form under forms that it is like, but for what is said here.</summary>
    public string? Like { get; init; }

    /// <summary>Id of the form that is filled in.</summary>
    public string? Form { get; init; }

    /// <summary>Name of the file.</summary>
    public string? File { get; init; }

    /// <summary>Texts by id of the field: an option by its id, a tick as true or false, nothing as an empty text.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows by id of the table, each with texts by id of the column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();

    /// <summary>
    /// How often the first row of a table stands there, each time with the next municipality of the applicant's area.
    /// </summary>
    public IReadOnlyDictionary<string, int> Repeat { get; init; } = new Dictionary<string, int>();

    /// <summary>The content of a file that is no form, as text.</summary>
    public string? Text { get; init; }

    /// <summary>A file beside samples.json whose content it has.</summary>
    public string? Content { get; init; }
}
