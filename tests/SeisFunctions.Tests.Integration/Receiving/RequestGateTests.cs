using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeisFunctions.Receiving;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Web;

namespace SeisFunctions.Tests.Receiving;

/// <summary>One client cannot hold up the others, and self-checks cannot hold up submissions.</summary>
public sealed class RequestGateTests(AzuriteServer azurite)
{
    private static readonly UploadOptions Limits = new() { AtATime = 4, TrustedProxies = 1 };

    [Fact]
    public async Task A_client_has_at_most_a_quarter_of_the_places_under_way_however_slowly_it_sends()
    {
        using var gate = Gate();
        var body = new Waiting();
        var slow = gate.LetSubmitAsync(Request("203.0.113.7", body), Served, TestContext.Current.CancellationToken);

        Assert.Equal(
            429,
            Status(await gate.LetSubmitAsync(Request("203.0.113.7"), Served, TestContext.Current.CancellationToken))
        );
        Assert.Equal(
            200,
            Status(await gate.LetSubmitAsync(Request("203.0.113.8"), Served, TestContext.Current.CancellationToken))
        );
        body.End();
        Assert.Equal(200, Status(await slow));
    }

    [Fact]
    public async Task Waiting_for_a_body_costs_no_place()
    {
        using var gate = Gate();
        var bodies = Enumerable.Range(1, 8).Select(_ => new Waiting()).ToList();
        var slow = bodies
            .Select(
                (body, client) =>
                    gate.LetSubmitAsync(
                        Request($"198.51.100.{client}", body),
                        Served,
                        TestContext.Current.CancellationToken
                    )
            )
            .ToList();

        Assert.Equal(
            200,
            Status(await gate.LetSubmitAsync(Request("203.0.113.8"), Served, TestContext.Current.CancellationToken))
        );
        bodies.ForEach(body => body.End());
        Assert.All(await Task.WhenAll(slow), answer => Assert.Equal(200, Status(answer)));
    }

    [Fact]
    public async Task Self_checks_take_no_place_from_submissions_and_what_has_arrived_waits_instead_of_being_refused()
    {
        using var gate = Gate();
        var served = new TaskCompletionSource<IResult>();
        var checks = Enumerable
            .Range(1, 5)
            .Select(client =>
                gate.LetCheckAsync(
                    Request($"198.51.100.{client}"),
                    _ => served.Task,
                    TestContext.Current.CancellationToken
                )
            )
            .ToList();

        Assert.Equal(
            200,
            Status(await gate.LetSubmitAsync(Request("203.0.113.8"), Served, TestContext.Current.CancellationToken))
        );
        Assert.DoesNotContain(checks, check => check.IsCompleted);
        served.SetResult(Results.Ok());
        Assert.All(await Task.WhenAll(checks), answer => Assert.Equal(200, Status(answer)));
    }

    [Fact]
    public async Task A_body_slower_than_1_KiB_a_second_is_ended_by_the_server_after_30_seconds()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var floor = intake
            .Services.GetRequiredService<IOptions<KestrelServerOptions>>()
            .Value.Limits.MinRequestBodyDataRate!;

        Assert.Equal((1024, TimeSpan.FromSeconds(30)), (floor.BytesPerSecond, floor.GracePeriod));
    }

    private static RequestGate Gate() => new(new(Options.Create(Limits), Sample.Call), Options.Create(Limits));

    private static Task<IResult> Served(Upload upload) => Task.FromResult(Results.Ok());

    private static int Status(IResult answer) => ((IStatusCodeHttpResult)answer).StatusCode!.Value;

    private static HttpRequest Request(string client, Stream? body = null)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        http.Request.ContentType = "multipart/form-data; boundary=x";
        http.Request.Headers["X-Forwarded-For"] = client;
        http.Request.Body = body ?? new MemoryStream(Encoding.ASCII.GetBytes("--x--\r\n"));
        return http.Request;
    }

    /// <summary>A body of which nothing comes until it ends.</summary>
    private sealed class Waiting : Stream
    {
        private readonly MemoryStream _content = new(Encoding.ASCII.GetBytes("--x--\r\n"));
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void End() => _ended.SetResult();

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await _ended.Task;
            return await _content.ReadAsync(buffer, cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
