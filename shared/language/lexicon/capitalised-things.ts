/**
 * Words written with a capital that are no people: days, months, tools, systems, and what a team calls its parts. A
 * capitalised word inside a sentence is taken for a name unless it stands here.
 */
export const CAPITALISED_THINGS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december christmas easter ramadan diwali halloween thanksgiving covid corona brexit ' +
    'english german french spanish chinese europe america germany france spain india china ' +
    'airflow alertmanager amazon android angular ansible apache apollo apple argo argocd atlassian aurora azure backstage ' +
    'bamboo bash bazel bitbucket buildkite bun cassandra celery ceph chef chrome chromium cilium circleci citrix ' +
    'clickhouse cloudflare cognito compose confluence consul contentful cosmos couchbase couchdb cucumber cypress ' +
    'dagster databricks datadog debian debezium delphi deno discord django docker dropbox dynatrace edge elastic ' +
    'elasticsearch electron elixir ember envoy erlang excel express facebook fargate fastly figma firebase firefox ' +
    'flink flutter flux flyway gatling gatsby gerrit git gitea github gitlab glue gmail go golang google gradle grafana ' +
    'graphite graphql graylog hadoop haproxy harbor haskell heroku hetzner hibernate hive honeycomb hudson ingress ' +
    'instana intellij internet istio jaeger java jasmine jenkins jest jira jupyter kafka karma keycloak kerberos kibana ' +
    'kinesis kong kotlin kubernetes lambda laravel launchdarkly lighthouse linkerd linux logstash loki looker lua ' +
    'magento mailchimp mapbox mariadb maven memcached metabase microsoft minikube miro mongo mongodb mysql nagios ' +
    'netlify next nexus nginx node notion nuget nuxt okta openshift opensearch oracle outlook pagerduty pandas pascal ' +
    'perl phoenix php playwright podman postfix postgres postgresql postman powershell presto prisma prometheus ' +
    'puppeteer pulsar pulumi puppet python rabbit rabbitmq rails rancher react redis redshift renovate ruby rust ' +
    'salesforce sauron scala selenium sendgrid sentry servicenow sharepoint shopify sidekiq slack snowflake snyk ' +
    'solaris solr sonar sonarqube spark spinnaker splunk spring sqlite squid stripe supabase svelte swift tableau teams ' +
    'teamcity tekton telegraf teleport tempo temporal terraform tomcat traefik trello trivy tunnel twilio twitter ' +
    'typescript ubuntu unix unity vagrant varnish vault vercel vertica vite vitest vue webpack windows wordpress ' +
    'xcode yarn zabbix zapier zendesk zipkin zookeeper zoom ' +
    'staging production prod live test tests testing build builds deploy deploys deployment deployments release ' +
    'releases pipeline pipelines server servers service services cluster clusters cloud network database databases ' +
    'cache queue gateway proxy backend frontend client app apps api apis login checkout payments payment ledger billing ' +
    'search backup backups migration migrations config configuration monitoring alerting alerts alert dashboard ' +
    'script scripts job jobs flag flags feature features branch main master merge rebase rollback rollout hotfix ' +
    'upgrade update updates patch patches version library module modules package packages dependency dependencies ' +
    'certificate certificates token tokens dns tls ssl firewall router disk memory storage bucket node nodes pod pods ' +
    'container containers image images worker workers scheduler cron timeout timeouts latency traffic load outage ' +
    'incident incidents bug bugs error errors change changes commit commits refactor refactoring retro retrospective ' +
    'sprint planning review standup onboarding handover meeting meetings ticket tickets documentation docs runbook ' +
    'process processes policy requirement requirements contract schema data platform product system systems tool tools ' +
    'tooling vendor website page screen button form report reports export import black cyber new year the this that ' +
    'these those it its nothing something everything anything what which each every all both some many most one two ' +
    'three and but or so then when while after before because if as at in on of to for from with without by not no ' +
    'our my your his her their an a is was were are has had have there here yesterday today tomorrow last'
  ).split(' '),
);
