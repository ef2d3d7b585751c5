export const KEEP_ALIVE_SECONDS = 30;
const CLEAN_START = 0x02;

/**
 * What CONNECT says of the connection. Its name is another each time: relays of several machines that
 * have lost one still hold what the last connection had there, under its name, and refuse the
 * subscription of whoever returns with it (RabbitMQ 3.10).
 */
export const mqttConnect = (user: string, password: string) => ({
  client_id: crypto.randomUUID().replaceAll('-', ''),
  username: user,
  password,
  flags: CLEAN_START,
  keep_alive: KEEP_ALIVE_SECONDS,
});
