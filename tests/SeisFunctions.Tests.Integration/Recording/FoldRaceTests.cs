using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

public sealed class FoldRaceTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Two_hosts_that_read_many_submissions_of_one_applicant_at_once_lose_none()
    {
        var account = azurite.NewAccount();
        await using var one = await HandTurnedIntake.StartAsync(account);
        await using var two = await HandTurnedIntake.StartAsync(account);
        var ids = new List<string>();
        for (var number = 0; number < 8; number++)
        {
            var file =
                number % 2 == 0
                    ? ("様式1.docx", Sample.Forms.Form1("東京都"))
                    : ("様式2.xlsx", Sample.Forms.Form2("東京都", 1 + number));
            await using var message = await Spool.TakeAsync(
                new MemoryStream(Mails.With(Mails.Subject("東京都"), file)),
                long.MaxValue,
                TestContext.Current.CancellationToken
            );
            var acceptance = await one
                .Services.GetRequiredService<Receiver>()
                .ReceiveAsync(
                    message,
                    new(SubmissionSource.Http, Sample.Midway.AddMinutes(number)),
                    TestContext.Current.CancellationToken
                );
            ids.Add(acceptance.Submission.Id);
        }

        var readers = new[] { one, two }
            .Select(intake => ActivatorUtilities.CreateInstance<ReadSubmission>(intake.Services))
            .ToArray();
        await Task.WhenAll(
            ids.SelectMany(id =>
                readers.Select(reader =>
                    reader.RunAsync(new SubmissionReceived(id), TestContext.Current.CancellationToken)
                )
            )
        );

        var (row, result) = (
            await one
                .Services.GetRequiredService<ApplicationRegister>()
                .FindAsync("13", TestContext.Current.CancellationToken)
        )!.Value;
        Assert.Equal(ids, result.Application.Submissions);
        Assert.Equal((8, 8), (row.Revision, row.Municipalities));
        Assert.Equal(Sample.Midway.AddMinutes(7), row.ReceivedAt);
        Assert.Equal(ids[7], result.Application.Forms["form2"].SubmissionId);
    }
}
