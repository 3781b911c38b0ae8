using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Rounds;

/// <summary>
/// The smallest letter to many: to everybody who has an application, resting on its submissions, with a copy for some.
/// </summary>
internal sealed class Notice(
    ApplicationRegister applications,
    ApplicantAddresses addresses,
    ResultWriter writer,
    CallDefinition call
) : ILetterToMany
{
    public const string Copy = "kyoku@bureau.example.go.jp";

    public static void AddTo(IServiceCollection services) => services.AddSingleton<ILetterToMany, Notice>();

    public string Name => "notices";

    public bool NeedsSecondOfficer => true;

    public bool IsCorrected => true;

    public string? TitleOf(string? matter) => matter is null ? "お知らせ" : null;

    public DateTimeOffset? ReleaseOf(string? matter) => null;

    public Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken) =>
        await applications.AllAsync(cancellationToken).Select(row => row.Code).ToListAsync(cancellationToken);

    public async Task<(LetterOccasion?, Refusal?)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        if (await applications.RowAsync(applicant, cancellationToken) is not { } row)
            return (null, Refusal.NotFound("申請"));
        var (to, against) = await addresses.OfAsync(row, cancellationToken);
        return to is null
            ? (null, against)
            : (
                new LetterOccasion(
                    LetterKind.OnHold,
                    to.To,
                    call.Applicant(applicant),
                    new() { Applicant = applicant, Revision = row.Revision }
                )
                {
                    Copies = applicant == "13" ? [Copy] : [],
                },
                null
            );
    }

    public Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    ) => Task.FromResult(writer.Result(occasion.Kind, occasion.Applicant!, "確認中のため", CandidateResult.None, [], replaced?.SentAt));
}
