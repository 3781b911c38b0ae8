using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeisFunctions.Receiving;
using SeisFunctions.Receiving.Imap;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving.Imap;

/// <summary>How the intake comes to its mailbox: TLS, passwords, tokens; and what it says where it does not.</summary>
public sealed class MailboxLoginTests(AzuriteServer azurite, DovecotServer dovecot)
{
    [Theory]
    [InlineData("implicit")]
    [InlineData("starttls")]
    public async Task Mail_is_fetched_over_tls_from_a_server_with_the_certificate_of_an_authority_of_its_own(string tls)
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("件名"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            Tls(mailbox, tls, ("Mailbox__TrustedCertificate", mailbox.Server.CertificateFile))
        );
        await intake.PollAsync();

        Assert.Equal("ok", (string?)(await intake.MailboxAsync())["state"]);
        Assert.Single(await intake.SubmissionsAsync());
    }

    [Theory]
    [InlineData("Mailbox__TrustedCertificate", "", "メールサーバーの証明書を確認できないか、TLSの設定が合いません。")]
    [InlineData("Mailbox__Host", "127.0.0.1", "メールサーバーの証明書を確認できないか、TLSの設定が合いません。")]
    [InlineData(
        "Mailbox__Password",
        "wrong",
        "メールサーバーにログインできません。利用者名、パスワード、権限の設定を確認してください。"
    )]
    [InlineData("Mailbox__Inbox", "INBOX;申請", "設定で指定されたフォルダーがメールボックスにありません。")]
    public async Task A_mailbox_that_cannot_be_read_says_why(string setting, string value, string reason)
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        var settings = Tls(
            mailbox,
            "implicit",
            ("Mailbox__TrustedCertificate", mailbox.Server.CertificateFile),
            (setting, value)
        );
        await using var intake = await MailboxIntake.StartAsync(azurite, settings);
        await intake.PollAsync();

        var state = await intake.MailboxAsync();
        Assert.Equal(("failing", reason), ((string?)state["state"], (string?)state["reason"]));
    }

    [Fact]
    public async Task An_application_of_the_tenant_reads_the_mailbox_with_a_token()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("件名"), Sample.Midway);
        await using var authority = await TokenAuthority.StartAsync(mailbox.Server, mailbox.User);
        var settings = mailbox.Settings(
            ("Mailbox__Password", ""),
            ("Mailbox__OAuthTenantId", "11111111-2222-3333-4444-555555555555"),
            ("Mailbox__OAuthClientId", "intake"),
            ("Mailbox__OAuthClientSecret", "client-secret"),
            ("Mailbox__OAuthAuthority", authority.Address)
        );
        await using var intake = await MailboxIntake.StartAsync(azurite, settings, change: services =>
            services.AddKeyedSingleton<TokenCredential>(MailboxCredential.Key, (provider, _) =>
                MailboxCredential.Of(
                    provider.GetRequiredService<IOptions<MailboxOptions>>().Value,
                    authority.Transport
                )!
            )
        );
        await intake.PollAsync();

        Assert.Equal("ok", (string?)(await intake.MailboxAsync())["state"]);
        Assert.Single(await intake.SubmissionsAsync());
        Assert.Contains(
            "scope=https%3A%2F%2Foutlook.office365.com%2F.default",
            authority.Request,
            StringComparison.Ordinal
        );

        authority.Refuses = true;
        settings["Mailbox__OAuthClientId"] = "another";
        await using var refused = await MailboxIntake.StartAsync(azurite, settings, change: services =>
            services.AddKeyedSingleton<TokenCredential>(MailboxCredential.Key, (provider, _) =>
                MailboxCredential.Of(
                    provider.GetRequiredService<IOptions<MailboxOptions>>().Value,
                    authority.Transport
                )!
            )
        );
        await refused.PollAsync();
        Assert.Equal(
            "メールボックスを読むためのアクセストークンを取得できません。OAuthの設定を確認してください。",
            (string?)(await refused.MailboxAsync())["reason"]
        );
    }

    [Fact]
    public async Task All_faults_of_the_mailbox_settings_are_told_at_once()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mailbox__Kind"] = "imap",
            ["Mailbox__Host"] = "mail.example.test",
            ["Mailbox__Tls"] = "none",
            ["Mailbox__Port"] = "70000",
            ["Mailbox__AfterTaking"] = "move",
            ["Mailbox__TakenFolder"] = "inbox",
            ["Mailbox__TrustedCertificate"] = "nowhere.pem",
            ["Mailbox__Timeout"] = "00:00:00",
        };

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            RunningIntake.StartAsync(azurite, settings: settings)
        );

        foreach (
            var name in new[]
            {
                "Mailbox__User",
                "Mailbox__Password",
                "Mailbox__Tls",
                "Mailbox__Port",
                "Mailbox__TakenFolder",
                "Mailbox__TrustedCertificate",
                "Mailbox__Timeout",
            }
        )
            Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Tls(
        TestMailbox mailbox,
        string mode,
        params (string Name, string Value)[] more
    ) =>
        mailbox.Settings([
            ("Mailbox__Tls", mode),
            ("Mailbox__Host", "localhost"),
            ("Mailbox__Port", $"{(mode == "implicit" ? mailbox.Server.TlsPort : mailbox.Server.Port)}"),
            .. more,
        ]);

    /// <summary>What stands in for Entra ID: gives a token to whoever knows the client's secret.</summary>
    private sealed class TokenAuthority : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly HttpClient _client;

        private TokenAuthority(WebApplication app)
        {
            _app = app;
            // Azure.Identity asks over TLS only; the certificate is this test's own.
            _client = new(
                new HttpClientHandler
                {
                    ServerCertificateCustomValidationCallback =
                        HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
                }
            );
            Transport = new HttpClientTransport(_client);
        }

        public string Address => _app.Urls.Single() + "/";

        public HttpPipelineTransport Transport { get; }

        public string Request { get; private set; } = "";

        public bool Refuses { get; set; }

        public static async Task<TokenAuthority> StartAsync(DovecotProcess server, string user)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var certificate = X509Certificate2.CreateFromPemFile(
                server.CertificateFile,
                Path.Combine(server.Folder, "key.pem")
            );
            builder
                .WebHost.UseKestrelHttpsConfiguration()
                .ConfigureKestrel(kestrel =>
                    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
                );
            var app = builder.Build();
            var authority = new TokenAuthority(app);
            app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                authority.Request = await reader.ReadToEndAsync();
                return
                    !authority.Refuses
                    && authority.Request.Contains("client_secret=client-secret", StringComparison.Ordinal)
                    ? Results.Json(
                        new
                        {
                            token_type = "Bearer",
                            expires_in = 3600,
                            access_token = Jwt(server.TokenKey, user),
                        }
                    )
                    : Results.Json(new { error = "invalid_client", error_description = "no" }, statusCode: 401);
            });
            await app.StartAsync();
            return authority;
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _client.Dispose();
        }

        private static string Jwt(byte[] key, string user)
        {
            var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
            var content =
                $"{Part(new { alg = "HS256", typ = "JWT" })}.{Part(new { sub = user, iss = "test", exp = expires, iat = expires - 3700, nbf = expires - 3700 })}";
            return $"{content}.{Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content)))}";
        }

        private static string Part(object value) => Encode(JsonSerializer.SerializeToUtf8Bytes(value));

        private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }
}
