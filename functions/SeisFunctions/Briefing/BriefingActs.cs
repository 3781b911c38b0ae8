using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>
/// What officers do about the briefing: enter, correct and remove registrations, close the registration and open it again,
/// say where the briefing is joined.
/// </summary>
public sealed class BriefingActs(
    CallDefinition call,
    BriefingRegister register,
    BriefingTexts texts,
    ActPerforming acts,
    TimeProvider clock
)
{
    private static readonly Refusal NoBriefing = Refusal.NotFound("説明会");

    /// <summary>What entering this is done to, as records of acts name it: the registration of its address.</summary>
    /// <remarks>In a call without a briefing the briefing, which there is not.</remarks>
    public async Task<string> SubjectOfAsync(RegistrationForm form, CancellationToken cancellationToken) =>
        call.Briefing is null
            ? AuditEntry.OfBriefing
            : AuditEntry.OfRegistration(await IdOfAsync(form, cancellationToken));

    /// <summary>
    /// Enters a registration, or corrects the one of this address. It counts from then on, whatever its person enters
    /// later; a registration that was removed is there again.
    /// </summary>
    /// <param name="form">What is entered.</param>
    /// <param name="admitted">Whether the person can take part; null where the rules of the call say it.</param>
    /// <param name="act">Who, and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The registration's id, or why nothing was done.</returns>
    public async Task<(string? Id, Refusal? Refusal)> RegisterAsync(
        RegistrationForm form,
        bool? admitted,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (call.Briefing is not { } briefing)
            return (null, NoBriefing);
        if (form.FaultsOf(briefing, byOfficer: true) is [var fault, ..])
            return (null, Refusal.Invalid(fault.Field, fault.Text));
        if (admitted is not null && act.Note is null)
            return (null, Refusal.Invalid("note", "参加の可否を担当者が決める理由を指定してください。"));
        var entry = form.Entry(clock.GetUtcNow()) with { Admitted = admitted };
        var id = await IdOfAsync(form, cancellationToken);
        var refusal = await TellAsync(
            AuditEntry.OfRegistration(id),
            entry,
            act,
            async (text, cancellation) =>
                await register.FindAsync(id, cancellation) is { } before
                    ? new Deed(
                        ActKind.Register,
                        new() { Text = text },
                        (before.RemovedAt is null ? "訂正" : "取消しの取りやめ") + WordOf(admitted)
                    )
                : (await register.ReadAsync(cancellation)).Addresses >= BriefingProgress.MostAddresses
                    ? Refusal.Impossible(
                        $"登録できるのは{BriefingProgress.MostAddresses:#,0}件までです。",
                        "不要な申込みがないか確認してください。"
                    )
                : new Deed(ActKind.Register, new() { Text = text }, "追加" + WordOf(admitted)),
            cancellationToken
        );
        return refusal is null ? (id, null) : (null, refusal);
    }

    /// <summary>
    /// Removes a registration: its person gets no instructions. Registering it again brings it back. One that is removed
    /// and whose person has entered something since stays removed, and that is settled.
    /// </summary>
    public async Task<Refusal?> RemoveAsync(string id, Act act, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsValid(id))
            return Refusal.NotFound("参加申込");
        if (act.Note is null)
            return Refusal.Invalid("note", "取り消す理由を指定してください。");
        return await acts.DoAsync(
            AuditEntry.OfRegistration(id),
            act,
            async cancellation =>
                await register.FindAsync(id, cancellation) switch
                {
                    null => Refusal.NotFound("参加申込"),
                    { RemovedAt: not null, AsksAgain: false } => Intent.Nothing,
                    _ => new Deed(ActKind.Deregister, ActArguments.None, null),
                },
            cancellationToken
        );
    }

    /// <summary>Closes the registration before its time.</summary>
    public Task<Refusal?> CloseAsync(Act act, CancellationToken cancellationToken) =>
        TurnAsync(ActKind.CloseRegistration, closed: true, "締め切る理由を指定してください。", act, cancellationToken);

    /// <summary>Opens it again, until its time.</summary>
    public Task<Refusal?> OpenAsync(Act act, CancellationToken cancellationToken) =>
        TurnAsync(ActKind.OpenRegistration, closed: false, "再開する理由を指定してください。", act, cancellationToken);

    /// <summary>
    /// Says where the briefing is joined. Who has been told of another place last is told of this one, too.
    /// </summary>
    /// <param name="url">Its address.</param>
    /// <param name="details">Meeting id, passcode, what else to know; or null.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task<Refusal?> SetMeetingAsync(
        string? url,
        string? details,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (call.Briefing is not { } briefing)
            return NoBriefing;
        if (FaultOf(url, details) is { } fault)
            return fault;
        if (clock.GetUtcNow() >= briefing.Ends)
            return Refusal.Impossible("説明会は終わりました。", "参加方法のご案内は、もう送信されません。");
        var meeting = new BriefingMeeting
        {
            Url = url!.Trim(),
            Details = (details ?? "").ReplaceLineEndings("\n").Trim(),
        };
        return await TellAsync(
            AuditEntry.OfBriefing,
            meeting,
            act,
            async (text, cancellation) =>
                (await register.ReadAsync(cancellation)).Meeting is { } before
                    ? before.Url == meeting.Url && before.Details == meeting.Details
                        ? Intent.Nothing
                        : new Deed(ActKind.SetMeeting, new() { Text = text }, "変更")
                    : new Deed(ActKind.SetMeeting, new() { Text = text }, "設定"),
            cancellationToken
        );
    }

    private Task<string> IdOfAsync(RegistrationForm form, CancellationToken cancellationToken) =>
        register.IdOfAsync(form.Entry(clock.GetUtcNow()).Email, cancellationToken);

    private static Refusal? FaultOf(string? url, string? details) =>
        url?.Trim() is not { Length: > 0 and <= BriefingMeeting.LongestUrl } written
        || written.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        || !Uri.TryCreate(written, UriKind.Absolute, out var address)
        || address.Scheme != Uri.UriSchemeHttps
            ? Refusal.Invalid("url", "https:// で始まる、説明会に参加するためのURLを指定してください。")
        : details?.Length > BriefingMeeting.LongestDetails
        || details?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) == true
            ? Refusal.Invalid("details", $"{BriefingMeeting.LongestDetails:#,0}文字以内で指定してください。")
        : null;

    private async Task<Refusal?> TurnAsync(
        ActKind kind,
        bool closed,
        string why,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (call.Briefing is not { } briefing)
            return NoBriefing;
        if (act.Note is null)
            return Refusal.Invalid("note", why);
        return await acts.DoAsync(
            AuditEntry.OfBriefing,
            act,
            async cancellation =>
                clock.GetUtcNow() > briefing.RegisterUntil
                    ? Refusal.Impossible(
                        $"申込みの受付は{JapanTime.ToText(briefing.RegisterUntil)}に終わりました。",
                        "この後の申込みは、「参加者を追加する」で登録してください。"
                    )
                : (await register.ReadAsync(cancellation)).IsClosed == closed ? Intent.Nothing
                : new Deed(kind, ActArguments.None, null),
            cancellationToken
        );
    }

    // The text first: the record names it, and what it says may not stand in the record.
    private async Task<Refusal?> TellAsync<T>(
        string subject,
        T text,
        Act act,
        Func<string, CancellationToken, Task<Intent>> decideAsync,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var id = await texts.KeepAsync(subject, text, cancellationToken);
        var isNamed = false;
        var refusal = await acts.DoAsync(
            subject,
            act,
            async cancellation =>
            {
                var intent = await decideAsync(id, cancellation);
                isNamed = intent.Deed is not null;
                return intent;
            },
            cancellationToken
        );
        if (refusal is not null || !isNamed)
            await texts.EraseAsync(subject, id, cancellationToken);
        return refusal;
    }

    private static string WordOf(bool? admitted) =>
        admitted switch
        {
            true => "（参加を認める）",
            false => "（参加の対象外とする）",
            null => "",
        };
}
