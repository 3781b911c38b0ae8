using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Watching;

namespace SeisFunctions.Acknowledging;

/// <summary>Poison queue: a letter that could not be sent in repeated tries is shown as failed, so that somebody phones instead.</summary>
public sealed class KeepPoisonedLetter(LetterRegister letters, ILogger<KeepPoisonedLetter> log)
{
    /// <summary>Writes the failure onto the letter's row.</summary>
    [Function(nameof(KeepPoisonedLetter))]
    public async Task RunAsync([QueueTrigger("outgoing-mail-poison")] string message, CancellationToken cancellationToken)
    {
        if (Read(message) is { Applicant: not null, LetterId: not null } queued
            && await letters.FindAsync(queued.Applicant, queued.LetterId, cancellationToken) is { State: LetterState.Queued } letter)
        {
            await letters.MarkAsync(letter with { State = LetterState.Failed, Reason = "送信に繰り返し失敗しました。電話等でご連絡ください。" }, cancellationToken);
            log.LetterFailed(letter.Id, letter.Kind);
            Telemetry.Letter(letter.Kind, LetterState.Failed);
        }
    }

    private static LetterQueued? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<LetterQueued>(message, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
