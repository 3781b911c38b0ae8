using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>Functions that must keep a host from starting, one mistake a class.</summary>
public static class WrongFunctions
{
    public static class SameName
    {
        [Function("Same")]
        public static void First([QueueTrigger("first")] string message) { }

        [Function("same")]
        public static void Second([QueueTrigger("second")] string message) { }
    }

    public static class TwoTriggers
    {
        [Function("TwoTriggers")]
        public static void Run(
            [QueueTrigger("first")] string message,
            [TimerTrigger("0 * * * * *")] TimerInfo timer
        )
        { }
    }

    public static class NoTrigger
    {
        [Function("NoTrigger")]
        public static void Run(string message) { }
    }

    public static class BadSchedule
    {
        [Function("BadSchedule")]
        public static void Run([TimerTrigger("* * * * *")] TimerInfo timer) { }
    }

    public static class MissingSetting
    {
        [Function("MissingSetting")]
        public static void Run([QueueTrigger("%NoSuchSetting%")] string message) { }
    }

    public static class MissingConnection
    {
        [Function("MissingConnection")]
        public static void Run([QueueTrigger("first", Connection = "NoSuchStorage")] string message) { }
    }

    public static class ConnectionByIdentity
    {
        [Function("ConnectionByIdentity")]
        public static void Run([QueueTrigger("first", Connection = "Identity")] string message) { }
    }

    public static class BadQueueName
    {
        [Function("BadQueueName")]
        public static void Run([QueueTrigger("First_Queue")] string message) { }
    }

    public static class BadRoute
    {
        [Function("BadRoute")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "items/{id")] HttpRequest request) { }
    }

    public static class UnknownParameter
    {
        [Function("UnknownParameter")]
        public static void Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "items/{id}")] HttpRequest request,
            string other
        )
        { }
    }

    public static class WrongTimerParameter
    {
        [Function("WrongTimerParameter")]
        public static void Run([TimerTrigger("0 * * * * *")] int timer) { }
    }
}
