using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Poison queue: a letter whose sending ended with an error again and again is shown as failed, so that somebody phones
/// instead.
/// </summary>
public sealed class KeepPoisonedLetter(LetterRegister letters, ILogger<KeepPoisonedLetter> log)
{
    private const string Reason = "送信処理に繰り返し失敗しました。電話等でご連絡ください。";

    /// <summary>Writes the failure onto the letter's row.</summary>
    [Function(nameof(KeepPoisonedLetter))]
    public async Task RunAsync(
        [QueueTrigger("outgoing-mail-poison")] string message,
        CancellationToken cancellationToken
    )
    {
        if (Read(message) is not { Applicant: not null, LetterId: not null } queued)
            return;
        var letter = await letters.ChangeAsync(
            queued.Applicant,
            queued.LetterId,
            before =>
                before.State is LetterState.Queued or LetterState.Sending
                    ? before with
                    {
                        State = LetterState.Failed,
                        SendingSince = null,
                        Reason = Reason,
                    }
                    : before,
            cancellationToken
        );
        if (letter is not { State: LetterState.Failed })
            return;
        log.LetterFailed(letter.Id, letter.Kind);
        Instruments.Letter(letter.Kind, LetterState.Failed);
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
