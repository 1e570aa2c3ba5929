// libmosquitto 2, loaded at run time.

#include "CMosquitto.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct mosquitto;

/// The functions of libmosquitto that are used, as its mosquitto.h declares them.
static struct {
  int (*lib_init)(void);
  struct mosquitto *(*create)(const char *id, bool clean_session, void *object);
  void (*destroy)(struct mosquitto *);
  int (*login)(struct mosquitto *, const char *user, const char *password);
  int (*set_option)(struct mosquitto *, int option, int value);
  int (*will)(
      struct mosquitto *, const char *topic, int count, const void *bytes, int quality, bool is_kept);
  int (*connect)(struct mosquitto *, const char *host, int port, int keepalive);
  int (*disconnect)(struct mosquitto *);
  int (*publish)(
      struct mosquitto *, int *message, const char *topic, int count, const void *bytes, int quality,
      bool is_kept);
  int (*loop)(struct mosquitto *, int milliseconds, int packets);
  void (*on_connect)(struct mosquitto *, void (*)(struct mosquitto *, void *, int));
  void (*on_disconnect)(struct mosquitto *, void (*)(struct mosquitto *, void *, int));
  void (*on_publish)(struct mosquitto *, void (*)(struct mosquitto *, void *, int));
} functions;

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Seconds without a word after which the broker takes the client for gone.
enum { keepalive = 30 };
/// Milliseconds that one look for something to do takes at most.
enum { look = 100 };
/// MOSQ_ERR_SUCCESS, MOSQ_ERR_INVAL and MOSQ_OPT_TLS_USE_OS_CERTS.
enum { success = 0, invalid = 3, use_system_certificates = 13 };

static bool find(void *library, const char *name, void *function) {
  void *const found = dlsym(library, name);
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

static void load(void) {
  void *const library = dlopen("libmosquitto.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  is_loaded = find(library, "mosquitto_lib_init", &functions.lib_init)
      && find(library, "mosquitto_new", &functions.create)
      && find(library, "mosquitto_destroy", &functions.destroy)
      && find(library, "mosquitto_username_pw_set", &functions.login)
      && find(library, "mosquitto_int_option", &functions.set_option)
      && find(library, "mosquitto_will_set", &functions.will)
      && find(library, "mosquitto_connect", &functions.connect)
      && find(library, "mosquitto_disconnect", &functions.disconnect)
      && find(library, "mosquitto_publish", &functions.publish)
      && find(library, "mosquitto_loop", &functions.loop)
      && find(library, "mosquitto_connect_callback_set", &functions.on_connect)
      && find(library, "mosquitto_disconnect_callback_set", &functions.on_disconnect)
      && find(library, "mosquitto_publish_callback_set", &functions.on_publish)
      && functions.lib_init() == success;
}

struct cmosquitto_client {
  struct mosquitto *mosquitto;
  bool is_connected;
  /// Whether the broker has answered, and what: 0 where it takes the client.
  bool is_answered;
  int answer;
  /// The last message that the broker has.
  int acknowledged;
};

static void connected(struct mosquitto *mosquitto, void *object, int code) {
  (void)mosquitto;
  cmosquitto_client *const client = object;
  client->is_answered = true;
  client->answer = code;
  client->is_connected = code == 0;
}

static void disconnected(struct mosquitto *mosquitto, void *object, int code) {
  (void)mosquitto;
  (void)code;
  cmosquitto_client *const client = object;
  client->is_connected = false;
}

static void published(struct mosquitto *mosquitto, void *object, int message) {
  (void)mosquitto;
  cmosquitto_client *const client = object;
  client->acknowledged = message;
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// Does what the connection has to do, for a moment.
static bool turn(cmosquitto_client *client, int64_t milliseconds) {
  const int time = milliseconds < look ? (int)milliseconds : look;
  if (functions.loop(client->mosquitto, time, 1) == success) return true;
  client->is_connected = false;
  return false;
}

bool cmosquitto_is_available(void) {
  pthread_once(&once, load);
  return is_loaded;
}

cmosquitto_client *cmosquitto_create(const char *name) {
  if (name == NULL || !cmosquitto_is_available()) return NULL;
  cmosquitto_client *const client = calloc(1, sizeof *client);
  if (client == NULL) return NULL;
  client->mosquitto = functions.create(name, true, client);
  if (client->mosquitto == NULL) {
    free(client);
    return NULL;
  }
  functions.on_connect(client->mosquitto, connected);
  functions.on_disconnect(client->mosquitto, disconnected);
  functions.on_publish(client->mosquitto, published);
  return client;
}

void cmosquitto_destroy(cmosquitto_client *client) {
  if (client == NULL) return;
  if (client->is_connected) functions.disconnect(client->mosquitto);
  functions.destroy(client->mosquitto);
  free(client);
}

bool cmosquitto_set_login(cmosquitto_client *client, const char *user, const char *password) {
  return client != NULL && functions.login(client->mosquitto, user, password) == success;
}

bool cmosquitto_set_tls(cmosquitto_client *client) {
  if (client == NULL) return false;
  return functions.set_option(client->mosquitto, use_system_certificates, 1) == success;
}

bool cmosquitto_set_will(cmosquitto_client *client, const char *topic, const char *text) {
  if (client == NULL || topic == NULL || text == NULL) return false;
  return functions.will(client->mosquitto, topic, (int)strlen(text), text, 1, true) == success;
}

enum cmosquitto_status cmosquitto_connect(
    cmosquitto_client *client, const char *host, int32_t port, int32_t milliseconds) {
  if (client == NULL || host == NULL) return CMOSQUITTO_WRONG;
  if (client->is_connected) return CMOSQUITTO_DONE;
  client->is_answered = false;
  const int code = functions.connect(client->mosquitto, host, port, keepalive);
  if (code != success) return code == invalid ? CMOSQUITTO_WRONG : CMOSQUITTO_LOST;
  const int64_t end = now() + milliseconds;
  while (!client->is_answered) {
    const int64_t left = end - now();
    if (left <= 0) {
      functions.disconnect(client->mosquitto);
      return CMOSQUITTO_LATE;
    }
    if (!turn(client, left) && !client->is_answered) return CMOSQUITTO_LOST;
  }
  return client->answer == 0 ? CMOSQUITTO_DONE : CMOSQUITTO_REFUSED;
}

enum cmosquitto_status cmosquitto_publish(
    cmosquitto_client *client, const char *topic, const uint8_t *bytes, int32_t count, bool is_kept,
    int32_t milliseconds) {
  if (client == NULL || topic == NULL || bytes == NULL || count < 0) return CMOSQUITTO_WRONG;
  if (!client->is_connected) return CMOSQUITTO_LOST;
  int message = 0;
  client->acknowledged = 0;
  const int code =
      functions.publish(client->mosquitto, &message, topic, count, bytes, 1, is_kept);
  if (code != success) return code == invalid ? CMOSQUITTO_WRONG : CMOSQUITTO_LOST;
  const int64_t end = now() + milliseconds;
  while (client->acknowledged != message) {
    const int64_t left = end - now();
    if (left <= 0) {
      // What is sent again over this connection would come twice.
      functions.disconnect(client->mosquitto);
      client->is_connected = false;
      return CMOSQUITTO_LATE;
    }
    if (!turn(client, left)) return CMOSQUITTO_LOST;
  }
  return CMOSQUITTO_DONE;
}

enum cmosquitto_status cmosquitto_wait(cmosquitto_client *client, int32_t milliseconds) {
  if (client == NULL) return CMOSQUITTO_WRONG;
  if (!client->is_connected) return CMOSQUITTO_LOST;
  const int64_t end = now() + milliseconds;
  for (int64_t left = milliseconds; left > 0; left = end - now()) {
    if (!turn(client, left)) return CMOSQUITTO_LOST;
    if (!client->is_connected) return CMOSQUITTO_LOST;
  }
  return CMOSQUITTO_DONE;
}
