using SeisFunctions.Calls;
using SeisFunctions.Contacting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>What officers do about the list of contacts: read one in from a file, look at it, take it over.</summary>
public sealed class ContactActs(ContactRegister contacts, ContactReader reader, ActPerforming acts, CallDefinition call)
{
    /// <summary>
    /// Reads a file. Where everything in it is understood, it is kept to be looked at; it counts once somebody takes it
    /// over.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    /// <returns>What it says, and the id of the list, or null where it is not taken.</returns>
    public async Task<(ContactReading Reading, string? Id)> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        var (lines, fault) = ContactSheet.Read(file, call.Limits.Forms, cancellationToken);
        if (fault is not null)
            return (new([], [new(null, fault)], []), null);
        var reading = reader.Read(lines);
        if (reading.Faults.Count > 0)
            return (reading, null);
        var id = Guid.NewGuid().ToString("N");
        await contacts.KeepAsync(new(id, reading.Contacts), cancellationToken);
        return (reading, id);
    }

    /// <summary>Takes a list over, in the place of the one before.</summary>
    /// <param name="id">The list.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> TakeOverAsync(string id, Act act, CancellationToken cancellationToken) =>
        acts.DoAsync(
            ContactList.Subject,
            act,
            async cancellation =>
            {
                var (before, after) = (
                    await contacts.ReadAsync(cancellation),
                    await contacts.FindAsync(id, cancellation)
                );
                if (before.Id == id)
                    return Intent.Nothing;
                if (after.Contacts.Count == 0)
                    return Refusal.Impossible(
                        "読み込んだ一覧がありません。",
                        "その後に別の一覧が読み込まれました。もう一度ファイルを読み込んでください。"
                    );
                var changes = ContactChanges.Of(before, after);
                return new Deed(
                    ActKind.Note,
                    new() { Text = id },
                    $"連絡先一覧 {after.Contacts.Count}件"
                        + $"（申請者：追加{changes.Added.Count}、変更{changes.Changed.Count}、"
                        + $"削除{changes.Removed.Count}）"
                );
            },
            cancellationToken
        );
}
