using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>How officers have worded texts that are published, by application.</summary>
public sealed class WordingTexts(TableServiceClient tables, CallDefinition call)
    : ActTexts<WordedText>(tables, call, new() { Wording = "" })
{
    /// <summary>
    /// The wordings of an application, by the text that each stands for; without those that are erased.
    /// </summary>
    /// <param name="subject">The application, as records of acts name it.</param>
    /// <param name="acts">The acts in its list, oldest first.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(
        string subject,
        IReadOnlyList<AuditEntry> acts,
        CancellationToken cancellationToken
    )
    {
        var wordings = new Dictionary<string, string>();
        foreach (var (item, id) in ActFold.WordingsOf(acts))
        {
            if (await FindAsync(subject, id, cancellationToken) is { } text)
                wordings[item] = text.Wording;
        }

        return wordings;
    }
}
