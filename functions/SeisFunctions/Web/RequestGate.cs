using System.Globalization;
using System.Threading.RateLimiting;
using SeisFunctions.Receiving;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Web;

/// <summary>
/// Lets requests without a key in: so many a minute from one client and in total. Of the requests that are under way a
/// client has at most its share, however slowly it sends; a place to be served at is taken once the body is there, and
/// self-checks take none from submissions. Limits hold for each host, as the harm does.
/// </summary>
public sealed class RequestGate : IDisposable
{
    // Of the places to be served at, one client has at most one in so many.
    private const int Share = 4;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly UploadReader _reader;
    private readonly int _trustedProxies;
    private readonly Entrance _submissions;
    private readonly Entrance _checks;
    private readonly Entrance _registrations;

    /// <summary>A gate with the limits of the settings.</summary>
    public RequestGate(UploadReader reader, IOptions<UploadOptions> options)
    {
        var limits = options.Value;
        (_reader, _trustedProxies) = (reader, limits.TrustedProxies);
        _submissions = new(
            "submission",
            limits.SubmissionsPerMinutePerClient,
            limits.SubmissionsPerMinute,
            limits.AtATime
        );
        _checks = new("check", limits.ChecksPerMinutePerClient, limits.ChecksPerMinute, limits.AtATime);
        _registrations = new(
            "registration",
            limits.RegistrationsPerMinutePerClient,
            limits.RegistrationsPerMinute,
            limits.AtATime
        );
    }

    /// <summary>
    /// Takes an upload in and serves it, or answers 429 with <c>Retry-After</c>, or 4xx with what is wrong with its
    /// shape.
    /// </summary>
    public Task<IResult> LetSubmitAsync(
        HttpRequest request,
        Func<Upload, Task<IResult>> serveAsync,
        CancellationToken cancellationToken
    ) => LetInAsync(_submissions, request, serveAsync, cancellationToken);

    /// <summary>The same for a self-check.</summary>
    public Task<IResult> LetCheckAsync(
        HttpRequest request,
        Func<Upload, Task<IResult>> serveAsync,
        CancellationToken cancellationToken
    ) => LetInAsync(_checks, request, serveAsync, cancellationToken);

    /// <summary>
    /// Serves a registration for the briefing, which reads its few fields itself, or answers 429 with
    /// <c>Retry-After</c>.
    /// </summary>
    public Task<IResult> LetRegisterAsync(HttpRequest request, Func<Task<IResult>> serveAsync) =>
        LetInAsync(_registrations, request, serveAsync);

    /// <inheritdoc/>
    public void Dispose()
    {
        _submissions.Dispose();
        _checks.Dispose();
        _registrations.Dispose();
    }

    private Task<IResult> LetInAsync(
        Entrance entrance,
        HttpRequest request,
        Func<Upload, Task<IResult>> serveAsync,
        CancellationToken cancellationToken
    ) =>
        LetInAsync(entrance, request, async () =>
        {
            var (upload, refusal) = await _reader.ReadAsync(request, cancellationToken);
            if (upload is null)
                return refusal!;
            await using (upload)
            {
                // Whoever has sent everything waits, and does not have to send it again.
                using var slot = await entrance.Slots.AcquireAsync(1, cancellationToken);
                return slot.IsAcquired
                    ? await serveAsync(upload)
                    : Refuse(entrance, request, TimeSpan.FromSeconds(5));
            }
        });

    private async Task<IResult> LetInAsync(Entrance entrance, HttpRequest request, Func<Task<IResult>> serveAsync)
    {
        var client = ClientAddress.Of(request, _trustedProxies);
        using var lease = entrance.PerMinute.AttemptAcquire(client);
        if (!lease.IsAcquired)
            return Refuse(
                entrance,
                request,
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window
            );
        using var share = entrance.UnderWay.AttemptAcquire(client);
        if (!share.IsAcquired)
            return Refuse(entrance, request, TimeSpan.FromSeconds(5));
        return await serveAsync();
    }

    private static IResult Refuse(Entrance entrance, HttpRequest request, TimeSpan wait)
    {
        Instruments.Refused(entrance.Name);
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany(seconds);
    }

    private sealed class Entrance(string name, int perMinutePerClient, int perMinute, int atATime) : IDisposable
    {
        public string Name => name;

        // A minute in six parts: who has waited for ten seconds gets on, and nobody gets twice as much around the full
        // minute.
        public PartitionedRateLimiter<string> PerMinute { get; } =
            PartitionedRateLimiter.CreateChained(
                Sliding(perMinutePerClient, client => client),
                Sliding(perMinute, _ => "")
            );

        public PartitionedRateLimiter<string> UnderWay { get; } =
            PartitionedRateLimiter.Create<string, string>(client =>
                RateLimitPartition.GetConcurrencyLimiter(client, _ =>
                    new() { PermitLimit = Math.Max(1, atATime / Share) }
                )
            );

        // More than a minute lets in cannot wait for long.
        public ConcurrencyLimiter Slots { get; } = new(new() { PermitLimit = atATime, QueueLimit = perMinute });

        public void Dispose()
        {
            PerMinute.Dispose();
            UnderWay.Dispose();
            Slots.Dispose();
        }

        private static PartitionedRateLimiter<string> Sliding(int permits, Func<string, string> partition) =>
            PartitionedRateLimiter.Create<string, string>(client =>
                RateLimitPartition.GetSlidingWindowLimiter(partition(client), _ => new()
                {
                    PermitLimit = permits,
                    Window = Window,
                    SegmentsPerWindow = 6,
                })
            );
    }
}
