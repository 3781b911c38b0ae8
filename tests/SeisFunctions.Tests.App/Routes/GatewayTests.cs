using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Routes;

/// <summary>What stands between an applicant and us is named by what it has made of the blank forms.</summary>
public sealed class GatewayTests
{
    private static readonly SubmissionReader Reader = new(Sample.Call);

    [Fact]
    public void Every_simulated_gateway_is_named_as_the_page_about_route_tests_says()
    {
        var table = new StringBuilder();
        foreach (var (name, mail) in Gateways.All)
            table.Append(Line(name, mail())).Append('\n');

        Assert.True(Gateways.All.Count >= 20);
        Snapshot.Equal("Routes/gateways.txt", table.ToString());
        var page = File.ReadAllText(Repository.Path("docs", "route-tests.md")).ReplaceLineEndings("\n");
        Assert.Contains(table.ToString(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_every_gateway_makes_of_the_mail_is_still_a_test_and_no_part_of_an_application()
    {
        foreach (var (name, mail) in Gateways.All)
        {
            var placed = Place(mail());

            Assert.True(placed.Submission.IsTest, name);
            Assert.Equal((name, false, "13"), (name, placed.Counts, placed.Submission.Applicant));
        }
    }

    [Fact]
    public void A_change_has_a_word_a_sentence_and_where_it_does_harm_something_to_do()
    {
        foreach (var change in Enum.GetValues<RouteChange>())
        {
            Assert.NotEmpty(RouteWords.WordOf(change));
            Assert.EndsWith("。", RouteWords.WhatOf(new(change)), StringComparison.Ordinal);
            Assert.True(
                RouteWords.AdviceOf(change).Length > 0 || RouteWords.EffectOf(change) == RouteEffect.Harmless,
                $"{change}"
            );
        }
    }

    internal static Placement Place(byte[] raw, string authenticationServer = "")
    {
        var mail = Opening.Mail(raw, authenticationServer: authenticationServer);
        var reading = Reader.Read(mail, new string('7', 32), Sample.Midway, default);
        return Placement.Of(
            new()
            {
                Id = new string('7', 32),
                ReceiptNumber = "7K3MPR4W",
                ReceivedAt = Sample.Midway,
                StoredAt = Sample.Midway,
                Source = SubmissionSource.Imap,
                RawSha256 = "",
                RawSize = raw.Length,
                Subject = mail.Subject,
                From = mail.From,
                OnTime = true,
                State = SubmissionState.Received,
                Attachments =
                [
                    .. mail.Files.Select((file, index) => new Attachment(
                        index,
                        file.Name,
                        file.ContentType,
                        file.Content.Length,
                        file.Content.Sha256
                    )),
                ],
            },
            reading,
            Sample.Call.Schedule,
            Sample.Call.SenderDomains,
            [],
            sealedAt: null
        );
    }

    private static string Line(string name, byte[] raw)
    {
        var placed = Place(raw);
        var account = placed.Reading.Route!;
        return $"| {name} | {Of(account, 0)} | {Of(account, 1)} | {Words(account.Notes.Concat(account.Files.Where(file => file.IsUnpacked).SelectMany(file => file.Notes)))} | {RouteWords.Of(placed.Submission.Route!.Standing)} |";
    }

    // The files themselves; what they were wrapped in stands with the mail.
    private static string Of(RouteAccount account, int at) =>
        account.Files.Where(file => !file.IsUnpacked).ElementAtOrDefault(at) is { } file
            ? $"{file.Form ?? "–"}{(file.IsRead ? "" : "×")} {Words(file.Notes)}"
            : "–";

    private static string Words(IEnumerable<RouteNote> notes) =>
        string.Join("、", notes.Select(note => RouteWords.WordOf(note.Change))) is { Length: > 0 } words ? words : "–";
}
