using System.Diagnostics;
using System.Net;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Tests.Proving;

/// <summary>
/// A timestamp authority of its own: a small HTTP server that has <c>openssl ts -reply</c> answer, with a certificate
/// that its own root has signed.
/// </summary>
internal sealed class OpenSslAuthority : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tsa").FullName;
    private readonly HttpListener _listener = new();
    private Task _serving = Task.CompletedTask;
    private int _asked;

    /// <summary>Address to ask.</summary>
    public string Url { get; } = $"http://127.0.0.1:{FreePorts.One()}/tsa/";

    /// <summary>The root's certificate.</summary>
    public string Root => Path.Combine(_folder, "root.pem");

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>What it answers instead of a token, or null.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public static async Task<OpenSslAuthority> StartAsync(HttpStatusCode? refusal = null)
    {
        var authority = new OpenSslAuthority { Refusal = refusal };
        await authority.MakeCertificatesAsync();
        authority._listener.Prefixes.Add(authority.Url);
        authority._listener.Start();
        authority._serving = authority.ServeAsync();
        return authority;
    }

    /// <summary>Runs openssl in the authority's folder.</summary>
    /// <returns>Its status and what it printed.</returns>
    public async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(printed));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var number = Interlocked.Increment(ref _asked);
        using var response = context.Response;
        if (Refusal is { } refusal)
        {
            response.StatusCode = (int)refusal;
            return;
        }

        await using (var query = File.Create(Path.Combine(_folder, $"{number}.tsq")))
            await context.Request.InputStream.CopyToAsync(query);
        await SucceedAsync(
            ["ts", "-reply", "-config", "tsa.cnf"],
            ["-queryfile", $"{number}.tsq", "-out", $"{number}.tsr"]
        );
        response.ContentType = "application/timestamp-reply";
        await using var reply = File.OpenRead(Path.Combine(_folder, $"{number}.tsr"));
        await reply.CopyToAsync(response.OutputStream);
    }

    private async Task MakeCertificatesAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "tsa.cnf"),
            """
            [tsa]
            default_tsa = one
            [one]
            serial = serial
            signer_cert = tsa.pem
            signer_key = tsa.key
            certs = root.pem
            default_policy = 1.2.3.4.1
            digests = sha256
            signer_digest = sha256
            accuracy = secs:1
            ess_cert_id_alg = sha256
            [ca]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            [stamping]
            basicConstraints = CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            [req]
            distinguished_name = name
            [name]
            """
        );
        await File.WriteAllTextAsync(Path.Combine(_folder, "serial"), "01\n");
        await SucceedAsync(
            ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-config", "tsa.cnf"],
            ["-extensions", "ca", "-subj", "/CN=Test root", "-keyout", "root.key", "-out", "root.pem"]
        );
        await SucceedAsync(
            ["req", "-new", "-newkey", "rsa:2048", "-nodes", "-config", "tsa.cnf"],
            ["-subj", "/CN=Test timestamp authority", "-keyout", "tsa.key", "-out", "tsa.csr"]
        );
        await SucceedAsync(
            ["x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"],
            ["-days", "3650", "-extfile", "tsa.cnf", "-extensions", "stamping", "-out", "tsa.pem"]
        );
    }

    private Task SucceedAsync(string[] first, string[] then) => SucceedAsync([.. first, .. then]);

    private async Task SucceedAsync(params string[] arguments)
    {
        var (status, output) = await RunAsync(arguments);
        if (status != 0)
            throw new InvalidOperationException($"openssl {string.Join(' ', arguments)}: {output}");
    }
}
